namespace Jalon.Api.Questions;

/// <summary>What an output would carry.</summary>
/// <param name="Name">The output.</param>
/// <param name="Main">Whether naming the activity means it.</param>
/// <param name="Dimension">Whose rows; null for rows that are no audience.</param>
/// <param name="Key">The key's columns.</param>
/// <param name="Columns">The computed columns.</param>
public sealed record PlannedOutput(string Name, bool Main, string? Dimension, IReadOnlyList<ColumnInfo> Key, IReadOnlyList<ColumnInfo> Columns);
