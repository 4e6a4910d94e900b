using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Runs;

/// <summary>A state was given an event that it does not take, such as the result of a try that is no longer the current one.</summary>
public sealed class RefusedEventException : InvalidOperationException
{
    internal RefusedEventException(RunState state, RunEvent @event, string why)
        : base($"{state.Run} does not take {@event.GetType().Name}: {why}") => Why = why;

    /// <summary>Why, in words for a log.</summary>
    public string Why { get; }
}
