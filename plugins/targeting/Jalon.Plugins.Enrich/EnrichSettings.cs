namespace Jalon.Plugins.Enrich;

/// <summary>Which columns a population gets.</summary>
public sealed record EnrichSettings
{
    /// <summary>Who gets them.</summary>
    [Setting("The transition that gets the columns.")]
    public required Transition Input { get; init; }

    /// <summary>The columns.</summary>
    [Setting("The columns, as derive clauses. They see the links that this activity adds.")]
    public required Query Query { get; init; }

    /// <summary>Ways from the input's rows to those of other transitions.</summary>
    [Block("link")]
    [Setting("A link to the rows of another transition: link name { one = transition  on = ... }, or many.")]
    public ValueList<RowLink> Links { get; init; }
}
