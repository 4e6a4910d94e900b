using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>A write was refused because another host has taken the run over, or has written to it meanwhile.</summary>
/// <param name="run">Which run.</param>
/// <param name="message">Who is ahead.</param>
public sealed class FencedWriteException(RunId run, string message) : Exception(message)
{
    /// <summary>Which run.</summary>
    public RunId Run { get; } = run;
}
