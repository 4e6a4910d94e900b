namespace Jalon.Api.Runs;

/// <summary>A line of a run's log.</summary>
/// <param name="Sequence">Rises; resume after it.</param>
/// <param name="At">When, with its offset.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Activity">Which activity; null for the run.</param>
/// <param name="Message">One line or more.</param>
public sealed record LogLine(long Sequence, DateTimeOffset At, string Level, string? Activity, string Message);
