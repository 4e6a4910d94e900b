using System.Collections.Immutable;
using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Runs;

/// <summary>The rules led to a state that must not be. The run is halted, its events are kept, no other run is touched.</summary>
public sealed class BrokenInvariantException : Exception
{
    internal BrokenInvariantException(RunState before, RunEvent @event, ImmutableArray<string> broken)
        : base($"{before.Run}, event {before.Version + 1} ({@event.GetType().Name}): {string.Join("; ", broken)}") => Broken = broken;

    /// <summary>Each thing that must hold and does not.</summary>
    public ImmutableArray<string> Broken { get; }
}
