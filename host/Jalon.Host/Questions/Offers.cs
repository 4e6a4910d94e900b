using Jalon.Api;
using Jalon.Host.Campaigns;
using Jalon.Host.Words;
using Jalon.Language.Diagnostics;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>What can be asked, as the life cycle's one table says it.</summary>
public static class Offers
{
    private static readonly RunRequest[] OfCampaigns =
    [
        RunRequest.Publish, RunRequest.Start, RunRequest.Close, RunRequest.BackToDraft, RunRequest.Duplicate, RunRequest.Archive, RunRequest.Purge, RunRequest.Delete,
    ];

    private static readonly RunRequest[] OfRuns =
        [RunRequest.Pause, RunRequest.Resume, RunRequest.Retry, RunRequest.SkipWait, RunRequest.Stop, RunRequest.Restart];

    /// <summary>What can be asked of a campaign.</summary>
    public static IReadOnlyList<Offer> OfCampaign(Standing standing) => [.. OfCampaigns.Concat(OfRuns).Select(r => Of(r, standing.Ask(r)))];

    /// <summary>What can be asked of a run.</summary>
    public static IReadOnlyList<Offer> OfRun(RunState state) => [.. OfRuns.Select(r => Of(r, LifeCycle.Ask(state, r)))];

    /// <summary>What can be asked of a run whose text means nothing any more: to be stopped, and no more.</summary>
    public static IReadOnlyList<Offer> OfUnbound(RunStatus status, string why) =>
        [.. OfRuns.Select(r => r == RunRequest.Stop ? Of(r, LifeCycle.Ask(status, r)) : Of(r, new Answer(Verdict.Refused, why)))];

    /// <summary>What can be asked of a campaign whose file is gone.</summary>
    public static IReadOnlyList<Offer> OfGone(Standing standing, string file) =>
    [
        .. OfCampaigns.Concat(OfRuns).Select(r => Of(
            r, r is RunRequest.Publish or RunRequest.Duplicate ? new Answer(Verdict.Refused, $"its file {file} is gone") : standing.Ask(r))),
    ];

    /// <summary>Offers in a language.</summary>
    public static IReadOnlyList<Offer> Said(IReadOnlyList<Offer> offers, Phrasebook book) => [.. offers.Select(o => o with
    {
        WhyNot = o.WhyNot is { } why ? LifeCycleWords.Say(why, book) : null,
        Effect = LifeCycleWords.Say(o.Effect, book),
    })];

    private static Offer Of(RunRequest request, Answer answer) => new(
        request.Text(),
        answer.IsOffered,
        answer.IsOffered ? null : answer.Text,
        answer.IsOffered ? answer.Text : "",
        request is RunRequest.Stop or RunRequest.Restart or RunRequest.Delete or RunRequest.Purge);
}
