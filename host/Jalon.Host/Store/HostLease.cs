namespace Jalon.Host.Store;

/// <summary>A host's lease as the store has it.</summary>
/// <param name="Owner">Names the host, and this lease among all of its: what it owns and writes carries it as the fencing token.</param>
/// <param name="Until">Nobody takes anything from it before this instant.</param>
public sealed record HostLease(string Owner, Instant Until);
