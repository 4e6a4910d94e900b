namespace Jalon.Api.Runs;

/// <summary>Rows that are held by a task that waits.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Since">Since when: no row of the task has been there for longer.</param>
/// <param name="For">For what: <c>an instant</c>, <c>signal NAME</c> or <c>another attempt</c>.</param>
public sealed record WaitingRows(long Rows, DateTimeOffset Since, string For);
