using Jalon.Runs;

namespace Jalon.Host.Campaigns;

/// <summary>A signal of that key was taken before: the commit is taken back.</summary>
/// <param name="run">Which run it reached.</param>
internal sealed class SignalledAlreadyException(RunId run) : Exception($"the signal has reached {run} already")
{
    public RunId Run { get; } = run;
}
