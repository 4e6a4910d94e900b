namespace Jalon.Host.Store;

/// <summary>Something that was committed.</summary>
/// <param name="Sequence">Rises over the whole store.</param>
/// <param name="Kind"><c>campaign</c>, <c>run</c>, <c>task</c> or <c>log</c>; <c>fault</c> for what the store could not take.</param>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Run">Which run; null for the campaign itself.</param>
/// <param name="Activity">Which activity; null for the run as a whole.</param>
public sealed record Change(long Sequence, string Kind, string Campaign, string? Run, string? Activity);
