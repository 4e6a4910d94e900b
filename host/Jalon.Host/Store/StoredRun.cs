namespace Jalon.Host.Store;

/// <summary>A run as it was created, and its row.</summary>
/// <param name="Version">What it was started from.</param>
/// <param name="Row">How it stands.</param>
/// <param name="Sequence">Changes after this one are not in here yet.</param>
public sealed record StoredRun(PublishedVersion Version, RunRow Row, long Sequence);
