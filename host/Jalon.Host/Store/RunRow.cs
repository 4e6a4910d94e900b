using Jalon.Runs;
using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>A run as lists show it; written in the commit of the events that it sums up.</summary>
/// <param name="Run">Which run.</param>
/// <param name="Status">As <c>RunStatusText</c> spells it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it has not.</param>
/// <param name="Where">The activity at which it is, was held, or ended; null where nothing ran yet.</param>
/// <param name="Rows">How many rows reached that activity's main output; null where unknown.</param>
/// <param name="Error">What holds it, one line; null where nothing does.</param>
/// <param name="Due">When something of it is due next; null where nothing waits for an instant.</param>
public sealed record RunRow(RunId Run, string Status, Instant? StartedAt, Instant? EndedAt, string? Where, long? Rows, string? Error, Instant? Due)
{
    /// <summary>When its working tables were given up, to be dropped at once; null while they are there.</summary>
    public Instant? PurgedAt { get; init; }

    /// <summary>The row of a state.</summary>
    public static RunRow Of(RunState state)
    {
        var at = state.Held.FirstOrDefault()
            ?? state.Live.FirstOrDefault(t => t.Phase is not TaskPhase.Ready)
            ?? state.TaskOrder.Select(id => state.Tasks[id]).LastOrDefault(t => t.Phase is not TaskPhase.Ready);
        var activity = at is null ? null : state.Graph[at.Id.Activity];
        var rows = activity?.Outputs.Select(o => state.Transitions[activity.Transition(o.Name)]).OfType<TransitionState.Emitted>()
            .Select(e => (long?)e.Output.Rows).FirstOrDefault();
        return new RunRow(
            state.Run,
            state.Status.Text(),
            state.StartedAt,
            state.EndedAt,
            at?.Id.Activity.Value,
            rows,
            state.Held.FirstOrDefault()?.Error?.Message ?? state.StopReason,
            state.Live.Select(t => t.Due).Where(d => d is not null).Min());
    }
}
