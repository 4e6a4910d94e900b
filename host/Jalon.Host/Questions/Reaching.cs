using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Campaigns;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using ReachedActivity = Jalon.Api.Runs.ReachedActivity;
using RunRequest = Jalon.Runs.Requests.RunRequest;

namespace Jalon.Host.Questions;

/// <summary>How far a request reaches in a run, read off the state that the very event of the request makes of it.</summary>
/// <param name="book">How runs stand.</param>
/// <param name="life">What forbids it beside the run's own state.</param>
/// <param name="clock">The wall's.</param>
internal sealed class Reaching(RunBook book, CampaignLife life, IClock clock)
{
    private static readonly RunRequest[] OfRuns = [RunRequest.Pause, RunRequest.Resume, RunRequest.Stop, RunRequest.Retry, RunRequest.SkipWait, RunRequest.Restart];

    /// <summary>What would become of each activity.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="request">As the command line writes it.</param>
    /// <param name="activity">Of which activity; null for the run as a whole.</param>
    /// <param name="phrases">The language of whoever asks.</param>
    /// <exception cref="ProblemException">There is no such request.</exception>
    public RunReach Of(RunId run, string request, string? activity, Phrasebook phrases)
    {
        var state = book.Look(run).State;
        if (activity is null)
        {
            return RunRequestText.Parse(request.Replace('_', '-')) is { } asked && OfRuns.Contains(asked)
                ? Said(state, asked.Text(), null, LifeCycle.Ask(state, asked), () => asked == RunRequest.Restart ? Anew(state) : Reach.Of(state, LifeCycle.Event(state, asked, Now, "")!), phrases)
                : throw Problems.Usage($"nobody knows how to {request} a run");
        }

        return ActivityRequestText.Parse(request) is { } of && ActivityName.TryParse(activity, out var name)
            ? Said(state, request, activity, life.Ask(state, of, name), () => Reach.Of(state, ActivityRequests.Event(state, of, name, Now, "")), phrases)
            : throw Problems.Usage($"nobody knows how to {request} an activity '{activity}'");
    }

    private Instant Now => clock.GetCurrentInstant();

    // A restart begins another run, of which nothing is there yet.
    private IReadOnlyList<Jalon.Runs.Requests.ReachedActivity> Anew(RunState state)
    {
        var begun = new RunStarted(Now, state.Graph.Digest, RulesVersion.Current, "", new Dictionary<string, string>());
        return Reach.Of(RunState.New(state.Run, state.Graph), begun);
    }

    private static RunReach Said(
        RunState state, string request, string? activity, Answer answer, Func<IReadOnlyList<Jalon.Runs.Requests.ReachedActivity>> reach, Phrasebook phrases) => new(
        state.Run.ToString(),
        request,
        activity,
        answer.Verdict switch { Verdict.Allowed => "will", Verdict.AlreadySo => "already", _ => "refused" },
        LifeCycleWords.Say(answer.Text, phrases),
        answer.IsOffered ? [.. reach().Select(r => new ReachedActivity(r.Activity.Value, r.Fate.Text(), r.RanBefore))] : []);
}
