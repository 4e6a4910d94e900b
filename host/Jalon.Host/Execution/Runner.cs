using System.Threading.Channels;
using Jalon.Api;
using Jalon.Compilers.CSharp;
using Jalon.Host.Engines;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using RunRequest = Jalon.Runs.Requests.RunRequest;

namespace Jalon.Host.Execution;

/// <summary>Runs campaigns: starts them, takes them over, passes requests to them. Owns each run that it drives, by the store's word.</summary>
/// <param name="store">Where runs live.</param>
/// <param name="engine">Where the data lives.</param>
/// <param name="versions">Binds published versions again.</param>
/// <param name="scalars">Compiles conditions; asked for only when one is met.</param>
/// <param name="clock">The wall's.</param>
/// <param name="trace">Told of every event.</param>
/// <param name="lease">Under which this host owns runs.</param>
/// <param name="limits">How many tasks may be in flight.</param>
/// <param name="patience">
/// How long a run may wait for an instant while it is driven here; one that waits for longer is let go of, and stands in the store until somebody goes on with
/// it. Null where nobody would: it is driven for as long as it takes.
/// </param>
public sealed class Runner(
    IRunStore store, Engine engine, IVersions versions, ScalarCompiler scalars, IClock clock, RunTrace trace, Lease lease, TaskLimits limits, Duration? patience = null) : IAsyncDisposable
{
    private readonly DrivenRuns _driven = new(store, engine, versions, scalars, clock, trace, lease, limits, patience);

    /// <summary>How many runs are driven here at this moment.</summary>
    public int Driven => _driven.Count;

    /// <summary>Starts a new run.</summary>
    /// <param name="subject">What it executes.</param>
    /// <param name="given">Values for parameters, as typed.</param>
    /// <param name="asOf">The instant to take for now; null for the clock's.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="beside">What else is done in the commit that begins it.</param>
    /// <param name="simulated">Whether it only shows what would be: nothing is waited for, held by a gate, written or sent.</param>
    /// <exception cref="ProblemException">A parameter is wrong.</exception>
    public RunId Start(
        RunSubject subject, IReadOnlyDictionary<string, string> given, Instant? asOf, string by, Action<ICommit, RunId>? beside = null, bool simulated = false)
    {
        _driven.DemandOpen();
        var parameters = RunParameters.Fill(subject.Campaign, given);
        var graph = GraphBuilder.Of(subject.Campaign, subject.Version.GraphDigest);
        var shown = given.ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal);
        var time = new RunClock(clock);
        var started = new RunStarted(
            time.Wall, subject.Version.GraphDigest, RulesVersion.Current, by, shown, simulated, asOf, FailuresInARow(subject.Campaign));
        var line = RunWords.Of(started)!.Value;
        var state = store.Begin(subject.Version, lease.Owner, (last, run) =>
        {
            if (!simulated && subject.Campaign.Overlap != "allow")
                OneAtATime(last);
            var before = RunState.New(run, graph);
            return new Beginning(before, RunMachine.Apply(before, started), started, [new LogRow(0, started.At, line.Level, line.Activity, line.Text)]);
        }, beside);
        time.Begin(started.At, asOf);
        trace.Of(subject)(RunState.New(state.Run, graph), started, state);
        _driven.Drive(state.Run, subject, state, parameters, time);
        return state.Run;
    }

    /// <summary>Ends a run if it is under way, and starts its version over with the same parameters; returns the new run.</summary>
    /// <exception cref="ProblemException">It does not apply, or another host that lives owns the run.</exception>
    public async Task<RunId> RestartAsync(RunId run, string by)
    {
        var stored = store.Find(run) ?? throw new ProblemException(new Problem("not_found", null, $"there is no run {run}", []));
        var subject = versions.Bind(stored.Version);
        await AskAsync(run, RunRequest.Restart, by).ConfigureAwait(false);
        // What was in flight is cancelled by now, but may still be writing its file.
        await _driven.EndedAsync(run).ConfigureAwait(false);
        var begun = (RunStarted)store.Events(run)[0];
        return Start(subject, begun.Parameters, begun.AsOf, by, simulated: begun.Simulated);
    }

    /// <summary>Asks something of a run; returns once it is written, not once it is done.</summary>
    /// <exception cref="ProblemException">It does not apply, or another host that lives owns the run.</exception>
    public async Task AskAsync(RunId run, RunRequest request, string by)
    {
        // What the status alone refuses needs no plugin, no model and no owner to be refused.
        if (store.Find(run) is { } stored && LifeCycle.Ask(RunStatusText.Parse(stored.Row.Status) ?? RunStatus.InProgress, request) is { Verdict: Verdict.Refused } refused)
            throw Refusal.Of(run.ToString(), request.Text(), refused);

        RunEvent? Made(RunState state)
        {
            var answer = LifeCycle.Ask(state, request);
            if (answer.Verdict == Verdict.Refused)
                throw Refusal.Of(run.ToString(), request.Text(), answer);
            return answer.Verdict == Verdict.Allowed ? LifeCycle.Event(state, request, clock.GetCurrentInstant(), by) : null;
        }

        Follow(run, await UntilToldAsync(run, Made, () => request == RunRequest.Stop && _driven.EndUnbound(run, by)).ConfigureAwait(false));
    }

    /// <summary>Asks something of one activity of a run; says why nothing was done where it is so already, else null.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="activity">Of which activity.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ask">The answer for the state that the run is in when its turn comes.</param>
    /// <param name="whyNotAgain">Says, within the commit that would take up a run that is over, why that may not be; null where it may.</param>
    /// <exception cref="ProblemException">It does not apply, or another host that lives owns the run.</exception>
    public async Task<string?> AskAsync(
        RunId run, ActivityRequest request, ActivityName activity, string by, Func<RunState, Answer> ask, Func<ICommit, string?> whyNotAgain)
    {
        string? already = null;
        var isOver = false;
        Follow(run, await UntilToldAsync(run, Made, beside: DemandAgain).ConfigureAwait(false));
        return already;

        void DemandAgain(ICommit commit)
        {
            if (isOver && whyNotAgain(commit) is { } why)
                throw Refusal.Of(run.ToString(), $"{request.Text()} {activity}", new Answer(Verdict.Refused, why));
        }

        RunEvent? Made(RunState state)
        {
            isOver = state.EndedAt is not null;
            var answer = ask(state);
            if (answer.Verdict == Verdict.Refused)
                throw Refusal.Of(run.ToString(), $"{request.Text()} {activity}", answer);
            already = answer.Verdict == Verdict.AlreadySo ? answer.Text : null;
            return answer.IsOffered ? ActivityRequests.Event(state, request, activity, clock.GetCurrentInstant(), by) : null;
        }
    }

    /// <summary>Goes on with a run of which something is due. Does nothing where it is driven here already.</summary>
    /// <exception cref="ProblemException">Another host that lives owns it, or this one is ending.</exception>
    /// <exception cref="UnboundVersionException">Its text means nothing any more.</exception>
    public void GoOn(RunId run) => _driven.Take(run);

    /// <summary>Appends to a run what its state gives rise to when its turn comes; returns the state after it.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="make">Null for nothing. Asked again where the loop that was asked first had ended.</param>
    /// <param name="beside">What else is done in the same commit; what it throws takes all of it back.</param>
    /// <exception cref="ProblemException">Another host that lives owns it, or this one is ending.</exception>
    internal async Task<RunState> TellAsync(RunId run, Func<RunState, RunEvent?> make, Action<ICommit>? beside = null) =>
        (await UntilToldAsync(run, make, beside: beside).ConfigureAwait(false))!;

    /// <summary>What a run executes, and how it stands, whoever drives it.</summary>
    /// <exception cref="ProblemException">There is no such run.</exception>
    /// <exception cref="UnboundVersionException">Its text means nothing any more.</exception>
    internal (RunSubject Subject, RunState State) Look(RunId run)
    {
        var stored = store.Find(run) ?? throw new ProblemException(new Problem("not_found", null, $"there is no run {run}", []));
        var subject = versions.Bind(stored.Version);
        return (subject, StateOf(run) ?? _driven.Replayed(run, subject.Campaign, stored.Version));
    }

    /// <summary>Gives up all runs, since another host has taken over: what is in flight here is cancelled, and nothing more is written.</summary>
    public void GiveUp(string why) => _driven.GiveUp(why);

    /// <summary>The state of a run that is driven here; null for another.</summary>
    public RunState? StateOf(RunId run) => _driven.StateOf(run);

    /// <summary>Why a run that was driven here is driven no more, though it is not over; null where that is not so.</summary>
    public Exception? FaultOf(RunId run) => _driven.FaultOf(run);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driven.DisposeAsync();

    // Only those that a limit is set for: a run's first event stays short.
    private Dictionary<string, int>? FailuresInARow(BoundCampaign campaign)
    {
        var limited = campaign.Activities.Where(a => a.Common.ErrorLimit is not null).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        if (limited.Count == 0)
            return null;
        var counted = store.FailuresInARow(campaign.Name).Where(f => limited.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return counted.Count == 0 ? null : counted;
    }

    // One run of a campaign at a time; schedules that overlap have a policy of their own.
    private static void OneAtATime(RunRow? last)
    {
        if (last is null)
            return;
        var answer = LifeCycle.Ask(RunStatusText.Parse(last.Status) ?? RunStatus.InProgress, RunRequest.Start);
        if (!answer.IsOffered)
            throw new SaidProblemException("refused", book => book.Say(Phrase.Of(
                "problem.under_way", ("run", last.Run.ToString()), ("status", last.Status.Replace('_', ' ')), ("why", LifeCycleWords.Say(answer.Text, book)))));
    }

    // Whatever the loop does meanwhile: one that ended between the two is followed by another, which begins with what is asked.
    private async Task<RunState?> UntilToldAsync(RunId run, Func<RunState, RunEvent?> make, Func<bool>? isSettled = null, Action<ICommit>? beside = null)
    {
        while (isSettled?.Invoke() != true)
        {
            try
            {
                return await Tell(run, make, beside).ConfigureAwait(false);
            }
            catch (ChannelClosedException)
            {
                // Told again.
            }
        }

        return null;
    }

    // A loop that had nothing left to do has ended meanwhile; what was asked may have given it something.
    private void Follow(RunId run, RunState? told)
    {
        if (told is not null && RunMachine.Commands(told).Any())
            _driven.Take(run);
    }

    private Task<RunState> Tell(RunId run, Func<RunState, RunEvent?> make, Action<ICommit>? beside = null)
    {
        Task<RunState>? told = null;
        var loop = _driven.Take(run, l => told = l.TellAsync(make, beside));
        return told ?? loop.TellAsync(make, beside);
    }
}
