namespace Jalon.Host.Execution;

/// <summary>How many tasks may be in flight at once.</summary>
/// <param name="Host">On this host.</param>
/// <param name="Campaign">Of one campaign, all its runs together.</param>
public sealed record TaskLimits(int Host = 8, int Campaign = 4);
