namespace Jalon.Plugins.ChangeDimension;

/// <summary>Where a population goes over to.</summary>
public sealed record ChangeDimensionSettings
{
    /// <summary>Where it comes from.</summary>
    [Setting("The transition whose rows lead to others.")]
    public required Transition Input { get; init; }

    /// <summary>The way.</summary>
    [Setting("The path of links from the input's rows to those wanted.")]
    public required LinkPath To { get; init; }

    /// <summary>How many of the input's rows count for each row at the end; null for all.</summary>
    [Setting("How many of the input's rows count for each row at the end of the path, for the columns of query. All where it is left out.")]
    public int? Keep { get; init; }

    /// <summary>Which count; null for the lowest key.</summary>
    [Setting("Which of the input's rows count first.")]
    public Ordering? Order { get; init; }

    /// <summary>Columns of the result; null for none.</summary>
    [Setting("Columns to add, as derive or select clauses over the rows at the end; there input is a link to the input's rows that lead to each.")]
    [Rows(RowsOf.TargetWithInputs, Setting = "to")]
    public Query? Query { get; init; }
}
