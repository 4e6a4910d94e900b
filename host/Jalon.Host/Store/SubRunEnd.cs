namespace Jalon.Host.Store;

/// <summary>How a run that a task asked for is over.</summary>
/// <param name="IsCompleted">Whether it went to its end; else it was stopped, or could not be begun.</param>
/// <param name="Reason">Why it did not; null where it did.</param>
public sealed record SubRunEnd(bool IsCompleted, string? Reason);
