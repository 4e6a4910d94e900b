using System.Collections.Concurrent;
using Jalon.Api;
using Jalon.Compilers.CSharp;
using Jalon.Host.Campaigns;
using Jalon.Host.Engines;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using RunRequest = Jalon.Runs.Requests.RunRequest;

namespace Jalon.Host.Execution;

/// <summary>The runs that are driven here, each by a loop of its own: taken over from the store, let go of once they are over or wait for long.</summary>
/// <param name="store">Where runs live.</param>
/// <param name="engine">Where the data lives.</param>
/// <param name="versions">Binds published versions again.</param>
/// <param name="scalars">Compiles conditions; asked for only when one is met.</param>
/// <param name="clock">The wall's.</param>
/// <param name="trace">Told of every event.</param>
/// <param name="lease">Under which this host owns runs.</param>
/// <param name="limits">How many tasks may be in flight.</param>
/// <param name="patience">How long a run may wait for an instant while it is driven here; null for as long as it takes.</param>
internal sealed class DrivenRuns(
    IRunStore store, Engine engine, IVersions versions, ScalarCompiler scalars, IClock clock, RunTrace trace, Lease lease, TaskLimits limits, Duration? patience) : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<RunId, (RunLoop Loop, Task Done)> _loops = new();
    private readonly TaskSlots _slots = new(limits);
    private readonly Lock _taking = new();
    private volatile bool _leaving;

    /// <summary>How many there are at this moment.</summary>
    public int Count => _loops.Count;

    /// <summary>The state of a run that is driven here; null for another.</summary>
    public RunState? StateOf(RunId run) => _loops.TryGetValue(run, out var driven) ? driven.Loop.State : null;

    /// <summary>Why a run that was driven here is driven no more, though it is not over; null where that is not so.</summary>
    public Exception? FaultOf(RunId run) => _loops.TryGetValue(run, out var driven) ? driven.Loop.Fault : null;

    /// <summary>Waits for what is in flight of a run, but not for ever.</summary>
    public async Task EndedAsync(RunId run)
    {
        if (_loops.TryGetValue(run, out var driven))
            await driven.Done.WaitAsync(Drain).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Demands that this host takes runs.</summary>
    /// <exception cref="ProblemException">It is ending.</exception>
    public void DemandOpen()
    {
        if (_leaving)
            throw new SaidProblemException("refused", "problem.leaving");
    }

    /// <summary>Gives up all runs, since another host has taken over: what is in flight here is cancelled, and nothing more is written.</summary>
    public void GiveUp(string why)
    {
        _leaving = true;
        foreach (var (loop, _) in _loops.Values)
            loop.GiveUp(new FencedWriteException(why));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _leaving = true;
        foreach (var (loop, _) in _loops.Values)
            loop.Leave();
        var all = Task.WhenAll(_loops.Values.Select(l => l.Done));
        try
        {
            await all.WaitAsync(Drain).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            foreach (var (loop, _) in _loops.Values)
                loop.Abandon();
            await all.WaitAsync(Drain).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (var run in _loops.Keys)
            Release(run);
    }

    /// <summary>How a run stands by its events, whoever drives it.</summary>
    public RunState Replayed(RunId run, BoundCampaign campaign, PublishedVersion version) =>
        RunMachine.Replay(RunState.New(run, GraphBuilder.Of(campaign, version.GraphDigest)), store.Events(run));

    /// <summary>The loop of a run; one that is not driven here is taken over.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="first">What is asked of a new loop before it begins: the loop of a run that is over would have ended otherwise.</param>
    /// <exception cref="ProblemException">There is no such run, another host that lives owns it, or this one is ending.</exception>
    /// <exception cref="UnboundVersionException">Its text means nothing any more.</exception>
    public RunLoop Take(RunId run, Action<RunLoop>? first = null)
    {
        lock (_taking)
        {
            DemandOpen();
            if (_loops.TryGetValue(run, out var driven) && !driven.Loop.IsClosed)
                return driven.Loop;
            driven.Done?.Wait();
            var stored = store.Find(run) ?? throw new ProblemException(new Problem("not_found", null, $"there is no run {run}", []));
            var subject = versions.Bind(stored.Version);
            Own(run);
            var state = Replayed(run, subject.Campaign, stored.Version);
            if (stored.Version.ModelDigest is { Length: > 0 } digest && digest != versions.ModelDigest)
                store.Log(run, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), "warning", null, "the model has changed since this run was started; what is left of it is done with the model as it is now")]);
            var parameters = RunParameters.Of(subject.Campaign, state);
            var time = new RunClock(clock);
            time.Begin(state.Start!.At, state.Start.AsOf);
            if (state.Live.Any(t => t.IsInFlight))
                state = Recover(subject, state);
            return Drive(run, subject, state, parameters, time, first);
        }
    }

    /// <summary>Stops a run whose text means nothing any more, which nobody can carry on and which must still be got rid of; false where it can be bound.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="ProblemException">Another host that lives owns it.</exception>
    public bool EndUnbound(RunId run, string by)
    {
        lock (_taking)
        {
            if (StateOf(run) is not null || store.Find(run) is not { } stored)
                return false;
            try
            {
                versions.Bind(stored.Version);
                return false;
            }
            catch (UnboundVersionException e)
            {
                var answer = LifeCycle.Ask(RunStatusText.Parse(stored.Row.Status) ?? RunStatus.InProgress, RunRequest.Stop);
                if (answer.Verdict == Verdict.AlreadySo)
                    return true;
                Own(run);
                var stopped = new RunStopped(clock.GetCurrentInstant(), by, $"stopped by {by}");
                store.Stop(run, lease.Owner, stopped, [new LogRow(0, stopped.At, "warning", null, $"{stopped.Reason}; {e.Message}")]);
                store.Release(run, lease.Owner);
                return true;
            }
        }
    }

    /// <summary>Drives a run that this host owns.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="subject">What it executes.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="parameters">The values in force.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="first">What is asked of the loop before it begins.</param>
    public RunLoop Drive(
        RunId run, RunSubject subject, RunState state, IReadOnlyDictionary<string, object?> parameters, RunClock time, Action<RunLoop>? first = null)
    {
        var conditions = new Conditions(scalars);
        var tasks = new TaskRunner(run, subject, parameters, engine, store, conditions, time, state.IsSimulated);
        var loop = new RunLoop(
            state, store, tasks, time, lease.Owner, _slots, patience, ended => Retention.Until(subject.Retention, ended, subject.Zone), trace.Of(subject));
        // The first compilation of a process takes longer than most tasks: it is begun while the engine has the work.
        var prepared = Task.Run(() => conditions.Prepare(subject.Campaign.Gates.Select(g => g.Condition)));
        first?.Invoke(loop);
        var driven = (loop, Task.WhenAll(Task.Run(loop.RunAsync), prepared));
        _loops[run] = driven;
        _ = ForgetAsync(run, driven);
        return loop;
    }

    private void Own(RunId run)
    {
        if (!store.TryTake(run, lease.Owner, lease.IsGone))
            throw new SaidProblemException("refused", "problem.other_host", ("run", run.ToString()));
    }

    private RunState Recover(RunSubject subject, RunState state)
    {
        var recovered = new RunRecovered(clock.GetCurrentInstant(), state.Epoch + 1, lease.Owner);
        var after = RunMachine.Apply(state, recovered);
        var line = RunWords.Of(recovered)!.Value;
        store.Append(state, after, lease.Owner, [recovered], [new LogRow(0, recovered.At, line.Level, line.Activity, line.Text)]);
        trace.Of(subject)(state, recovered, after);
        return after;
    }

    private void Release(RunId run)
    {
        try
        {
            store.Release(run, lease.Owner);
        }
        catch (StoreFault)
        {
            // The store is full or gone. The name that stays there is that of a process which ends, and is known to be gone then.
        }
    }

    // What is over, or waits for long, stands in the store. Only why a loop gave up is known here alone.
    private async Task ForgetAsync(RunId run, (RunLoop Loop, Task Done) driven)
    {
        await driven.Done.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (driven.Loop.Fault is { } fault)
            trace.GivenUp(run, fault);
        else if (!_leaving)
            _loops.TryRemove(KeyValuePair.Create(run, driven));
    }
}
