namespace Jalon.Plugins.Combine;

/// <summary>Which populations are combined, and how.</summary>
public sealed record CombineSettings
{
    /// <summary>The populations of which each row is taken.</summary>
    [Setting("Transitions: a row of any of them is in the result.")]
    public ValueList<Transition> Union { get; init; }

    /// <summary>The populations of which the common rows are taken.</summary>
    [Setting("Transitions: a row that all of them have is in the result.")]
    public ValueList<Transition> Intersect { get; init; }

    /// <summary>The populations whose rows are left out.</summary>
    [Setting("Transitions: a row that any of them has is left out of the result.")]
    public ValueList<Transition> Except { get; init; }

    /// <summary>Which columns come along.</summary>
    [Setting("Which columns come along: all that an input has, or those common to all inputs.")]
    public SetColumns Columns { get; init; } = SetColumns.All;
}
