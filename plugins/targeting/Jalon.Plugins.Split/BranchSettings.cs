namespace Jalon.Plugins.Split;

/// <summary>One branch: which of the rows that are left it takes. A condition, a size or both.</summary>
public sealed record BranchSettings
{
    /// <summary>The output's name.</summary>
    [Label]
    public required string Name { get; init; }

    /// <summary>Which rows; null for any.</summary>
    [Setting("Which rows the branch takes; any where it is left out.")]
    public Expression<bool>? Where { get; init; }

    /// <summary>How many; null for all that match.</summary>
    [Setting("At most how many: a number, or a share of the whole input before any branch takes its own, rounded half up.")]
    public Size? Size { get; init; }

    /// <summary>Who is taken where not all are; null for the seeded hash.</summary>
    [Setting("Who is taken first where the size does not take all. Without it the seeded hash of the key decides.")]
    public Ordering? Order { get; init; }

    /// <summary>What the hash begins with; null for the activity's own.</summary>
    [Setting("A constant that the hash begins with: another seed, other rows. The campaign's and the activity's name where it is left out.")]
    [Rows(RowsOf.Facts)]
    public Expression? Seed { get; init; }

    /// <summary>A segment code; null for none.</summary>
    [Setting("A code that the branch's rows carry from here on, as the column segment.")]
    public string? Code { get; init; }

    /// <summary>Whether the branch is ruled out where it takes nobody.</summary>
    [Setting("Whether what follows the branch is left out where it takes nobody.")]
    public bool SkipEmpty { get; init; }
}
