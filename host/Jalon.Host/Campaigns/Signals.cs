using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using TaskState = Jalon.Runs.States.TaskState;

namespace Jalon.Host.Campaigns;

/// <summary>
/// Signals: what happened elsewhere goes on with a run that waits for it, or begins one. A signal with a key is remembered in the commit of what it
/// brought about, so that one that comes again, to this host or to the next, finds the same run.
/// </summary>
/// <param name="store">The campaigns' rows and runs.</param>
/// <param name="runner">Drives the runs.</param>
/// <param name="versions">Binds the versions in force.</param>
/// <param name="clock">The wall's.</param>
internal sealed class Signals(IRunStore store, Runner runner, IVersions versions, IClock clock)
{
    /// <summary>Takes a signal; gives the run that it reached.</summary>
    /// <param name="campaign">A campaign's name, or <c>campaign#n</c> for that run alone.</param>
    /// <param name="request">What came.</param>
    /// <param name="by">Who signals.</param>
    /// <exception cref="ProblemException">Nobody waits for it and it starts nothing, or a value does not fit.</exception>
    public async Task<RunId> TakeAsync(string campaign, SignalRequest request, string by)
    {
        var only = RunId.TryParse(campaign, out var named) ? named : (RunId?)null;
        var name = only?.Campaign ?? campaign;
        if (Known(name, request.Key) is { } known)
            return known;
        try
        {
            return await ReachAsync(name, only, request, by).ConfigureAwait(false);
        }
        catch (SignalledAlreadyException e)
        {
            return e.Run;
        }
        catch (ProblemException) when (Known(name, request.Key) is not null)
        {
            // The same signal has come at the same moment, and was first.
            return Known(name, request.Key)!.Value;
        }
    }

    private async Task<RunId> ReachAsync(string name, RunId? only, SignalRequest request, string by)
    {
        foreach (var run in store.Campaigns.UnderWay().Select(r => r.Run).Where(r => r.Campaign == name && (only is null || r == only)))
        {
            if (store.Tasks(run).Any(t => t.State == "waiting")
                && await AnswerAsync(run, request, by).ConfigureAwait(false))
                return run;
        }

        if (only is not null)
            throw new SaidProblemException("refused", "problem.no_signal_wanted", ("run", only.Value.ToString()));
        return Begin(name, request, by);
    }

    // The first task that waits for it goes on, with the values that came; false where none does.
    private async Task<bool> AnswerAsync(RunId run, SignalRequest request, string by)
    {
        var (subject, now) = runner.Look(run);
        if (WaitsFor(now, request.Name) is null)
            return false;
        var answered = false;
        await runner.TellAsync(run, Answer, commit => Answered(commit, request, run, by)).ConfigureAwait(false);
        return answered;

        RunEvent? Answer(RunState state)
        {
            var task = WaitsFor(state, request.Name);
            answered = task is not null;
            if (task is null)
                return null;
            RunParameters.Of(subject.Campaign, state, request.Parameters);
            return new TaskAnswered(new RunClock(clock).Wall, task.Id, task.Attempt, by, SignalWait.Write(request.Parameters));
        }
    }

    private static TaskState? WaitsFor(RunState state, string? signal) =>
        state.Live.FirstOrDefault(t => SignalWait.NameOf(t) is { } name && (signal is null || name == signal));

    private RunId Begin(string name, SignalRequest request, string by)
    {
        if (store.Campaigns.Campaign(name) is not { Version: { } number } row || store.Campaigns.Version(name, number) is not { } version)
            throw new SaidProblemException("refused", "problem.signal_unpublished", ("name", name));
        var subject = versions.Bind(version.Version);
        if (subject.Campaign.Schedules is not [{ Kind: "signal" } schedule])
            throw new SaidProblemException("refused", "problem.signal_starts_nothing", ("name", name));
        if (row.Schedule != ScheduleState.On)
            throw new SaidProblemException("refused", "problem.signal_closed", ("name", name));
        var expected = schedule.Settings.GetValueOrDefault("name") as string;
        if (request.Name is { } given && given != expected)
            throw new SaidProblemException("refused", "problem.other_signal", ("name", name), ("signal", given), ("expected", expected ?? name));
        return runner.Start(subject, request.Parameters, null, by, (commit, run) => Remember(commit, request.Key, run));
    }

    private RunId? Known(string name, string? key) => key is null ? null : store.Campaigns.Signalled(name, key);

    private void Answered(ICommit commit, SignalRequest request, RunId run, string by)
    {
        Remember(commit, request.Key, run);
        commit.Audit(new AuditRow(0, clock.GetCurrentInstant(), by, "signal", run.Campaign, run.ToString(), null, request.Name));
    }

    private static void Remember(ICommit commit, string? key, RunId run)
    {
        if (key is null)
            return;
        if (commit.Signalled(run.Campaign, key) is { } known)
            throw new SignalledAlreadyException(known);
        commit.Remember(key, run);
    }
}
