using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Requests;

/// <summary>What may be asked of one activity, and what comes of it: the counterpart of <see cref="LifeCycle"/>.</summary>
public static class ActivityRequests
{
    /// <summary>The answer for a run as it stands.</summary>
    public static Answer Ask(RunState state, ActivityRequest request, ActivityName activity)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Graph.Has(activity)) return new(Verdict.Refused, $"there is no activity {activity}");
        if (request == ActivityRequest.Skip)
        {
            if (state.LastTask(activity) is not { } task) return new(Verdict.Refused, $"{activity} has no task yet");
            if (task.Phase == TaskPhase.Skipped && state.Activities[activity].Phase == ActivityPhase.Done) return new(Verdict.AlreadySo, "it is skipped");
        }

        return RunMachine.WhyNot(state, Made(state, request, activity, default, "")) is { } why
            ? new(Verdict.Refused, why)
            : new(Verdict.Allowed, request == ActivityRequest.Skip
                ? "it counts as done and gives nothing; what reads nothing else is skipped too"
                : "it and all that comes after it start afresh, as new tasks; what lies before keeps its results");
    }

    /// <summary>The event by which an allowed request changes its run.</summary>
    /// <exception cref="InvalidOperationException">The request is not allowed; <see cref="Ask"/> says so beforehand.</exception>
    public static RunEvent Event(RunState state, ActivityRequest request, ActivityName activity, Instant at, string by)
    {
        var answer = Ask(state, request, activity);
        return answer.IsOffered
            ? Made(state, request, activity, at, by)
            : throw new InvalidOperationException($"{activity} of {state.Run}: {answer.Text}.");
    }

    private static RunEvent Made(RunState state, ActivityRequest request, ActivityName activity, Instant at, string by) => request switch
    {
        ActivityRequest.Skip => new TasksSkipped(at, by, [state.LastTask(activity)!.Id]),
        _ => new RunRewound(at, by, activity),
    };
}
