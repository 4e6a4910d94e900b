namespace Jalon.Host.Store;

/// <summary>A line of a run's log.</summary>
/// <param name="Sequence">Given by the store; rises. 0 before.</param>
/// <param name="At">When.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Activity">Which activity; null for the run.</param>
/// <param name="Message">One line or more.</param>
public sealed record LogRow(long Sequence, Instant At, string Level, string? Activity, string Message);
