namespace Jalon.Api;

/// <summary>Something changed; ask again for what you show. Events come in order and can be resumed after a sequence.</summary>
/// <param name="Sequence">Rises by at least one; 0 begins.</param>
/// <param name="Kind"><c>campaign</c>, <c>run</c>, <c>task</c> or <c>log</c>; <c>fault</c> for a run that its host had to let go of.</param>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Run">Which run, <c>campaign#n</c>; null for the campaign itself.</param>
/// <param name="Activity">Which activity; null for the run as a whole.</param>
public sealed record ChangeEvent(long Sequence, string Kind, string Campaign, string? Run, string? Activity);
