namespace Jalon.Api.Questions;

/// <summary>What an output would carry.</summary>
/// <param name="Name">The output.</param>
/// <param name="Main">Whether naming the activity means it.</param>
/// <param name="Dimension">Whose rows; null for rows that are no audience.</param>
/// <param name="Key">The key's columns.</param>
/// <param name="Columns">The computed columns.</param>
public sealed record PlannedOutput(string Name, bool Main, string? Dimension, IReadOnlyList<ColumnInfo> Key, IReadOnlyList<ColumnInfo> Columns)
{
    /// <summary>
    /// How many rows the engine expects, the activities before composed into one query over the data as it is: nothing was run. Null where it does not say, or where
    /// that query would be too large to ask for.
    /// </summary>
    public long? Rows { get; init; }

    /// <summary>What the engine reckons that the whole of that query costs, in units of its own; null where it reckons none.</summary>
    public double? Cost { get; init; }

    /// <summary>The engine's own plan of that query, as it writes it; null where it was not asked.</summary>
    public string? EnginePlan { get; init; }
}
