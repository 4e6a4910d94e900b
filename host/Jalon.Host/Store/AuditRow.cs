using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>A line of the audit trail: it outlives the campaign that it tells of.</summary>
/// <param name="Sequence">Given by the store; rises. 0 before.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: a user, or what acts for one (<c>schedule</c>).</param>
/// <param name="Action">What was done, as the command line's verb: <c>publish</c>.</param>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Run">Which run, <c>campaign#n</c>; null for the campaign itself.</param>
/// <param name="Before">How it stood before, in a few words; null where it was not there.</param>
/// <param name="After">How it stands after; null where it is not there any more.</param>
public sealed record AuditRow(long Sequence, Instant At, string By, string Action, string Campaign, string? Run, string? Before, string? After)
{
    /// <summary>The line of an event that somebody asked for; null for one that the run itself brought about.</summary>
    public static AuditRow? Of(RunId run, RunEvent @event, RunStatus? before, RunStatus after)
    {
        return @event switch
        {
            RunStarted { Simulated: true } e => new AuditRow(0, e.At, e.By, "simulate", run.Campaign, run.ToString(), null, after.Text()),
            RunStarted e => Line(RunRequest.Start, e.By),
            RunPauseRequested e => Line(RunRequest.Pause, e.By),
            RunResumed e => Line(RunRequest.Resume, e.By),
            RunStopped e => Line(RunRequest.Stop, e.By),
            TasksRetried e => Line(RunRequest.Retry, e.By),
            WaitsSkipped e => Line(RunRequest.SkipWait, e.By),
            RunRewound e => Line(RunRequest.Restart, e.By, $" --from {e.From}"),
            TasksSkipped e => new AuditRow(
                0, e.At, e.By, $"skip {string.Join(", ", e.Tasks.Select(t => t.Activity.Value))}", run.Campaign, run.ToString(), before?.Text(), after.Text()),
            _ => null,
        };

        AuditRow Line(RunRequest request, string by, string more = "") => new(0, @event.At, by, request.Text() + more, run.Campaign, run.ToString(), before?.Text(), after.Text());
    }
}
