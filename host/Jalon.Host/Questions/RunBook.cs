using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.States;
using ActivityState = Jalon.Api.Runs.ActivityState;
using RunEvent = Jalon.Runs.Events.RunEvent;
using TaskState = Jalon.Runs.States.TaskState;
using TransitionState = Jalon.Runs.States.TransitionState;

namespace Jalon.Host.Questions;

/// <summary>Runs as lists and consoles show them.</summary>
/// <param name="workspace">The campaigns' texts.</param>
/// <param name="store">Their runs.</param>
/// <param name="runner">Those that are driven here.</param>
public sealed class RunBook(OpenWorkspace workspace, IRunStore store, Runner runner)
{
    private const int MostAtHand = 200;

    private readonly VersionsAtHand _versions = new(v => Subject(workspace, v), MostAtHand);

    /// <summary>The run that a word names: <c>campaign#n</c>, or <c>campaign</c> for its last.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public RunId Named(string word)
    {
        if (word.Contains('#', StringComparison.Ordinal))
        {
            return RunId.TryParse(word, out var run) && store.Find(run) is not null
                ? run
                : throw new SaidProblemException("not_found", "problem.no_run", ("run", word), ("campaign", word.Split('#')[0]));
        }

        return Standing.In(store, word).Run?.Run ?? throw new SaidProblemException("not_found", "problem.not_run_yet", ("name", workspace.Named(word).Campaign.Name));
    }

    /// <summary>A run as it stands.</summary>
    public Run Run(RunId run)
    {
        var stored = store.Find(run)!;
        var events = store.Events(run);
        RunSubject subject;
        RunState state;
        try
        {
            (subject, state) = Look(run, stored, events);
        }
        catch (UnboundVersionException e)
        {
            return UnboundRun.Of(stored, store.Tasks(run), events, e);
        }

        return new Run(
            run.ToString(),
            run.Campaign,
            stored.Version.Title,
            run.Number,
            state.Status.Text(),
            At(state.StartedAt, subject.Zone),
            At(state.EndedAt, subject.Zone),
            At(state.Start?.AsOf, subject.Zone),
            subject.Zone.Id,
            [.. subject.Campaign.Activities.Select(a => Activity(a, subject.Campaign, state, subject.Zone, stored))],
            // Of the state too, as its status is: the row was read before it, and may be of the moment before.
            RunRow.Of(state).Error ?? runner.FaultOf(run)?.Message,
            Offers.OfRun(state),
            stored.Sequence)
        {
            Version = stored.Version.Number,
            Idle = !state.Live.Any(t => t.IsInFlight || (t.Phase == TaskPhase.Ready && !state.IsPausing)),
            Simulated = state.IsSimulated,
        };
    }

    /// <summary>What a run executes, and how it stands.</summary>
    public (RunSubject Subject, RunState State) Look(RunId run) => Look(run, store.Find(run)!, store.Events(run));

    /// <summary>The tasks of a run.</summary>
    public IReadOnlyList<Api.Runs.TaskState> Tasks(RunId run)
    {
        var stored = store.Find(run)!;
        var zone = DateTimeZoneProviders.Tzdb[stored.Version.Zone];
        // What was written of the tasks is shown whether the text still means something or not; what they wait for is not read off it then.
        var events = store.Events(run);
        var books = events.OfType<Jalon.Runs.Events.TaskSucceeded>().ToDictionary(e => e.Task, e => e.Books);
        var known = Known();
        return
        [
            .. store.Tasks(run).Where(t => t.StartedAt is not null).Select(t => new Api.Runs.TaskState(
                t.Task.Ordinal == 1 ? t.Task.Activity.Value : $"{t.Task.Activity.Value}/{t.Task.Ordinal}",
                t.Task.Activity.Value,
                t.Attempt,
                t.State,
                At(t.StartedAt!.Value, zone),
                At(t.EndedAt, zone),
                t.Rows,
                At(t.Due, zone),
                t.Error)
            {
                Books = ShownBooks.Of(books.GetValueOrDefault(t.Task)),
                Waiting = known is var (subject, state)
                    ? ShownBooks.Waiting(subject.Campaign.Activities.First(a => a.Name == t.Task.Activity.Value), state.Tasks.GetValueOrDefault(t.Task), zone)
                    : null,
            }),
        ];

        (RunSubject Subject, RunState State)? Known()
        {
            try
            {
                return Look(run, stored, events);
            }
            catch (UnboundVersionException)
            {
                return null;
            }
        }
    }

    /// <summary>The log of a run.</summary>
    public IReadOnlyList<LogLine> Logs(RunId run, string? activity, long after, int limit)
    {
        var zone = DateTimeZoneProviders.Tzdb[store.Find(run)!.Version.Zone];
        return [.. store.Logs(run, activity, after, limit).Select(l => new LogLine(l.Sequence, At(l.At, zone), l.Level, l.Activity, l.Message))];
    }

    private (RunSubject Subject, RunState State) Look(RunId run, StoredRun stored, IReadOnlyList<RunEvent> events)
    {
        var subject = _versions.Of(stored.Version);
        // A loop publishes its state after the store has it. Whoever asks in between, told by the commit, must not be shown what was before: after
        // the last event of a run nothing would tell him to ask again.
        var state = runner.StateOf(run) is { } driven && driven.Version >= events.Count
            ? driven
            : RunMachine.Replay(RunState.New(run, GraphBuilder.Of(subject.Campaign, stored.Version.GraphDigest)), events);
        return (subject, state);
    }

    // What a run did can be looked at though the very plugins that did it are not installed any more.
    private static RunSubject Subject(OpenWorkspace workspace, PublishedVersion version)
    {
        try
        {
            return workspace.Bind(version);
        }
        catch (UnboundVersionException e) when (e.InnerException is InvalidTextException && workspace.BindToShow(version) is { } shown)
        {
            return shown;
        }
    }

    private ActivityState Activity(BoundActivity a, BoundCampaign campaign, RunState state, DateTimeZone zone, StoredRun stored)
    {
        var name = new ActivityName(a.Name);
        var task = state.LastTask(name);
        return new ActivityState(
            a.Name,
            a.Shape.TypeName,
            $"{a.Shape.PluginId} {a.Shape.Version}",
            StateOf(state.Activities[name].Phase, task),
            [.. GraphBuilder.LeadingTo(campaign, a)],
            [.. a.Outputs.Select(o => Transition(name, o, state))],
            At(task?.StartedAt, zone),
            At(task?.EndedAt, zone),
            task?.Phase is TaskPhase.Waiting or TaskPhase.BackingOff ? At(task.Due, zone) : null,
            task?.StartedAt is null ? 0 : task.Attempt.Number,
            a.Shape.Kind == Language.Binding.Activities.ActivityKind.Effect && task?.Phase == TaskPhase.Succeeded ? Summary(stored.Row.Run, a.Name) : null,
            task?.Phase is TaskPhase.Held or TaskPhase.Failed ? task.Error?.Message : null)
        {
            Tasks = state.Activities[name].Tasks,
            WaitingFor = task is null ? null : SignalWait.NameOf(task),
            Awaited = task is not null && CampaignWait.NameOf(task) is { } awaited ? Awaited(state.Run, task, awaited) : null,
            Books = ShownBooks.Of(task?.Books),
            Waiting = ShownBooks.Waiting(a, task, zone),
        };
    }

    private AwaitedRun Awaited(RunId run, TaskState task, string campaign)
    {
        return store.SubRuns.Find(run, task.Id)?.Run is { } begun
            ? new AwaitedRun(campaign, begun.ToString(), store.Find(begun)?.Row.Status)
            : new AwaitedRun(campaign, null, null) { Behind = store.Campaigns.UnderWay(campaign) is [.., var last] ? last.Run.ToString() : null };
    }

    // An effect's own words for what came of it are the last line that it wrote.
    private string? Summary(RunId run, string activity) => store.Logs(run, activity, 0, -1).LastOrDefault(l => l.Level == "info")?.Message;

    private static Api.Runs.TransitionState Transition(ActivityName activity, BoundOutput output, RunState state)
    {
        var found = state.Transitions[new TransitionName(activity, output.Name)];
        var emitted = found as TransitionState.Emitted;
        return new Api.Runs.TransitionState($"{activity.Value}.{output.Name}", output.Name, output.IsMain, emitted?.Output.Rows, found is TransitionState.Dead)
        {
            WouldHold = emitted is { Output.GatePassed: false } && state.Graph[activity].Outputs.First(o => o.Name == output.Name).Gated,
        };
    }

    private static string StateOf(ActivityPhase phase, TaskState? task) => (phase, task?.Phase) switch
    {
        (ActivityPhase.Skipped, _) => "skipped",
        (ActivityPhase.Dead, _) => "dead",
        (_, TaskPhase.Running or TaskPhase.Cancelling) => "running",
        (_, TaskPhase.Waiting or TaskPhase.BackingOff) => "waiting",
        (ActivityPhase.Done, TaskPhase.Skipped) => "skipped",
        (ActivityPhase.Pending, _) => "pending",
        (_, TaskPhase.Held or TaskPhase.Failed) => "failed",
        (_, TaskPhase.Succeeded) => "done",
        (_, TaskPhase.Cancelled) => "dead",
        _ => "pending",
    };

    private static DateTimeOffset At(Instant instant, DateTimeZone zone) => instant.InZone(zone).ToDateTimeOffset();

    private static DateTimeOffset? At(Instant? instant, DateTimeZone zone) => instant is { } i ? At(i, zone) : null;
}
