using System.Diagnostics;
using Jalon.Api;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Requests;

namespace Jalon.Host.Campaigns;

/// <summary>
/// Has the runs begun that tasks of other runs ask for, and tells the tasks of their end. What is asked for stands in rows, which this compares
/// with how both runs stand, after each commit: whenever a host dies, the next one finds what is left to do.
/// </summary>
/// <param name="store">The rows.</param>
/// <param name="runner">Tells runs.</param>
/// <param name="life">Begins, stops, pauses and resumes them.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="serves">Whether this host takes up what others have left; else it minds the runs that it owns.</param>
/// <param name="clock">The wall's.</param>
/// <param name="time">Whose timers it sleeps on.</param>
internal sealed class SubCampaigns(IRunStore store, Runner runner, CampaignLife life, Lease lease, bool serves, IClock clock, TimeProvider time) : IAsyncDisposable
{
    // Looking takes at most a twentieth of the time, however much is committed and however many are open.
    private const int Share = 20;

    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _ending = new();
    private readonly HashSet<(RunId, TaskId, string)> _told = [];
    private Task _running = Task.CompletedTask;

    /// <summary>Begins; returns at once.</summary>
    public void Start() => _running = Task.Run(() => Commits.LookAfterEachAsync(store.Changes, LookAsync, Lease.Beat, time, _ending.Token));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async ValueTask<TimeSpan> LookAsync()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var all = store.SubRuns.Open();
            watch.Stop();
            foreach (var open in all.Where(IsMine))
                await MoveAsync(open, SubRunRule.Next(open, lease.IsGone)).ConfigureAwait(false);
        }
        finally
        {
            var rest = watch.Elapsed * Share;
            await Task.Delay(rest < LongestRest ? rest : LongestRest, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // The death of a host is no commit: it is noticed by looking again.
        return Lease.Beat;
    }

    private bool IsMine(OpenSubRun open) => open.ParentOwner is { } owner ? lease.IsOwn(owner) || (serves && lease.IsGone(owner)) : serves;

    // What cannot be done now is said once, and tried again: meanwhile somebody may have mended what it needs.
    private async Task MoveAsync(OpenSubRun open, SubRunMove move)
    {
        var (parent, task, run) = (open.SubRun.Parent, open.SubRun.Task, open.SubRun.Run);
        try
        {
            switch (move)
            {
                case SubRunMove.Begin:
                    await BeginAsync(open.SubRun).ConfigureAwait(false);
                    break;
                case SubRunMove.Tell:
                    await TellAsync(open.SubRun with { End = SubRunRule.End(open) }).ConfigureAwait(false);
                    break;
                case SubRunMove.Stop:
                    await life.AskAsync(run!.Value, RunRequest.Stop, parent.ToString(), _ending.Token).ConfigureAwait(false);
                    break;
                case SubRunMove.Close:
                    Put(open.SubRun with { End = open.Status is null ? new SubRunEnd(false, "nobody waited for it any more") : SubRunRule.End(open) });
                    break;
                case SubRunMove.Pause:
                    await life.AskAsync(run!.Value, RunRequest.Pause, parent.ToString(), _ending.Token).ConfigureAwait(false);
                    Put(open.SubRun with { IsPausedToo = true });
                    break;
                case SubRunMove.Resume:
                    await life.AskAsync(run!.Value, RunRequest.Resume, parent.ToString(), _ending.Token).ConfigureAwait(false);
                    Put(open.SubRun with { IsPausedToo = false });
                    break;
                case SubRunMove.TakeUp:
                    runner.GoOn(run!.Value);
                    break;
            }
        }
        catch (OvertakenException)
        {
            // It stands otherwise by now: it is looked at again.
        }
        catch (Exception e) when (e is ProblemException or UnboundVersionException or RefusedEventException or BrokenInvariantException)
        {
            Once(parent, task, "error", $"{CampaignWait.By(open.SubRun)}: {e.Message}");
        }
    }

    private async Task BeginAsync(SubRun wanted)
    {
        var (parent, task, request) = (wanted.Parent, wanted.Task, wanted.Request);
        try
        {
            if (Before(request) is { } other)
            {
                Once(parent, task, "info", $"waits for its turn: {other.Run} is {other.Status.Replace('_', ' ')}");
                return;
            }

            var run = await life.BeginAsync(wanted, (commit, begun) => commit.Put(Still(commit, wanted) with { Run = begun }), _ending.Token).ConfigureAwait(false);
            store.Log(parent, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), "info", task.Activity.Value, $"waits for {run}")]);
        }
        catch (Exception e) when (e is ProblemException or UnboundVersionException)
        {
            // Another may have begun between the two: then it is its turn later.
            if (!request.Simulated && store.Campaigns.UnderWay(request.Campaign).Count > 0)
                return;
            await TellAsync(wanted with { End = new SubRunEnd(false, e.Message.TrimEnd('.')) }).ConfigureAwait(false);
        }
    }

    // The run under way for the end of which it has to wait; null where it may begin.
    private RunRow? Before(SubRunRequest request) =>
        request.Simulated || store.Campaigns.UnderWay(request.Campaign) is not [.., var last] || life.InForce(request.Campaign).Campaign.Overlap == "allow" ? null : last;

    private Task TellAsync(SubRun over) => runner.TellAsync(
        over.Parent,
        state => state.Tasks.GetValueOrDefault(over.Task) is { } task && CampaignWait.NameOf(task) is not null
            ? new TaskAnswered(new RunClock(clock).Wall, over.Task, task.Attempt, CampaignWait.By(over), CampaignWait.Write(over.End!))
            : null,
        commit =>
        {
            Still(commit, over with { End = null });
            commit.Put(over);
        });

    private void Put(SubRun row) => store.Campaigns.Commit(lease.Owner, commit =>
    {
        var now = Still(commit, row with { End = null });
        commit.Put(row with { Run = now.Run });
        return 0;
    });

    // What it was taken for when it was looked at, it still is.
    private static SubRun Still(ICommit commit, SubRun row) =>
        commit.SubRun(row.Parent, row.Task) is { End: null } now && now.Run == row.Run ? now : throw new OvertakenException();

    private void Once(RunId parent, TaskId task, string level, string text)
    {
        if (_told.Add((parent, task, text)))
            store.Log(parent, lease.Owner, [new LogRow(0, clock.GetCurrentInstant(), level, task.Activity.Value, text)]);
    }

    /// <summary>The row stands otherwise than it was taken for.</summary>
    private sealed class OvertakenException : Exception;
}
