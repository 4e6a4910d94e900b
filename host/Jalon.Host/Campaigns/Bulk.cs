using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Jalon.Runs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>
/// One request of several campaigns. What is foretold and what is done come from the same list, and the work is the host's: it goes on though whoever
/// asked is gone.
/// </summary>
/// <param name="life">Carries it out.</param>
/// <param name="campaigns">What lists show.</param>
/// <param name="book">Their runs.</param>
/// <param name="selection">Chooses the campaigns.</param>
/// <param name="clock">The wall's.</param>
internal sealed class Bulk(CampaignLife life, CampaignBook campaigns, RunBook book, CampaignSelection selection, IClock clock)
{
    /// <summary>Says what the request would do to each campaign that meets the condition; and does it, unless it is only to be said.</summary>
    /// <exception cref="ProblemException">The request is none, or changes files by more than a name.</exception>
    /// <exception cref="InvalidTextException">The condition has errors.</exception>
    public async Task<BulkAnswer> AskAsync(BulkRequest asked, RunRequest request, string by, Phrasebook phrases, CancellationToken cancellation)
    {
        var chosen = selection.Of(asked.Where, campaigns.List().Campaigns, cancellation);
        var foreseen = chosen.Where(c => asked.Campaigns is not { } agreed || agreed.Contains(c.Name, StringComparer.Ordinal))
            .Select(c => Foresee(c.Name, request, by, phrases)).ToList();
        if (asked.DryRun)
            return new BulkAnswer(request.Text(), true, foreseen);
        var outcomes = new List<Outcome>();
        foreach (var outcome in foreseen)
            outcomes.Add(outcome.Result == "will" ? await DoAsync(outcome, request, by, phrases).ConfigureAwait(false) : outcome);
        return new BulkAnswer(request.Text(), false, outcomes);
    }

    private Outcome Foresee(string name, RunRequest request, string by, Phrasebook phrases)
    {
        try
        {
            var standing = life.Standing(name);
            var answer = standing.Ask(request);
            var outcome = standing.Told(request, answer);
            if (answer.IsOffered && standing.IsUnderWay && Reaches(request))
                (answer, outcome) = Reached(standing.Run!.Run, request, by, outcome);
            return outcome with
            {
                Result = answer.Verdict switch { Verdict.Allowed => "will", Verdict.AlreadySo => "already", _ => "refused" },
                Text = LifeCycleWords.Say(answer.Text, phrases),
            };
        }
        catch (Exception e) when (IsTold(e))
        {
            return Untold(name, null, request, "refused", e, phrases);
        }
    }

    private static bool Reaches(RunRequest request) =>
        request is RunRequest.Pause or RunRequest.Resume or RunRequest.Stop or RunRequest.Retry or RunRequest.SkipWait;

    // How far it reaches is read off the state that the request makes of the run.
    private (Answer Answer, Outcome Outcome) Reached(RunId run, RunRequest request, string by, Outcome outcome)
    {
        var state = book.Look(run).State;
        var answer = LifeCycle.Ask(state, request);
        if (!answer.IsOffered || LifeCycle.Event(state, request, clock.GetCurrentInstant(), by) is not { } @event)
            return (answer, outcome);
        var fates = Reach.Of(state, @event);
        IReadOnlyList<string> Of(params Fate[] of) => [.. fates.Where(f => of.Contains(f.Fate)).Select(f => f.Activity.Value)];
        return (answer, outcome with
        {
            Runs = Of(Fate.Runs, Fate.MayRun, Fate.GoesOn),
            Kept = Of(Fate.Kept, Fate.Held),
            Skipped = Of(Fate.Skipped, Fate.Ends),
        });
    }

    private async Task<Outcome> DoAsync(Outcome foreseen, RunRequest request, string by, Phrasebook phrases)
    {
        try
        {
            var done = await life.AskAsync(foreseen.Campaign, request, by, CancellationToken.None).ConfigureAwait(false);
            return done with { Text = LifeCycleWords.Say(done.Text, phrases), Runs = foreseen.Runs, Kept = foreseen.Kept, Skipped = foreseen.Skipped };
        }
        catch (Exception e) when (IsTold(e))
        {
            return Untold(foreseen.Campaign, foreseen.Run, request, e is ProblemException { Problem.Kind: "refused" } ? "refused" : "failed", e, phrases);
        }
    }

    // One campaign's trouble is its own; the others go on.
    private static bool IsTold(Exception e) =>
        e is ProblemException or InvalidTextException or UnboundVersionException or EngineFault or Store.StoreFault or Store.FencedWriteException or Plugins.PluginProblemException;

    private static Outcome Untold(string name, string? run, RunRequest request, string result, Exception e, Phrasebook phrases) =>
        new(name, run, request.Text(), result, e switch
        {
            SaidProblemException said => said.In(phrases).Message,
            Store.FencedWriteException => phrases.Say(Phrase.Of("problem.fenced")),
            _ => e.Message,
        });
}
