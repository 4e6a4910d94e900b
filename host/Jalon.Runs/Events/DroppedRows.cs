namespace Jalon.Runs.Events;

/// <summary>Rows that came into a task and are in none of its outputs.</summary>
/// <param name="Cause">Why, for people; where an output that nobody reads would have held them, its name.</param>
/// <param name="Rows">How many.</param>
public sealed record DroppedRows(string Cause, long Rows);
