using Jalon.Api;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>What can be asked, as the life cycle's one table says it.</summary>
public static class Offers
{
    private static readonly RunRequest[] OfCampaigns = [RunRequest.Start, RunRequest.Duplicate, RunRequest.Delete];

    private static readonly RunRequest[] OfRuns =
        [RunRequest.Pause, RunRequest.Resume, RunRequest.Retry, RunRequest.SkipWait, RunRequest.Stop, RunRequest.Restart];

    /// <summary>What can be asked of a campaign whose last run stands so.</summary>
    public static IReadOnlyList<Offer> OfCampaign(RunStatus status) => [.. OfCampaigns.Concat(OfRuns).Select(r => Of(r, LifeCycle.Ask(status, r)))];

    /// <summary>What can be asked of a run.</summary>
    public static IReadOnlyList<Offer> OfRun(RunState state) => [.. OfRuns.Select(r => Of(r, LifeCycle.Ask(state, r)))];

    private static Offer Of(RunRequest request, Answer answer) => new(
        request.Text(),
        answer.IsOffered,
        answer.IsOffered ? null : answer.Text,
        answer.IsOffered ? answer.Text : "",
        request is RunRequest.Stop or RunRequest.Restart or RunRequest.Delete);
}
