using System.Threading.Channels;
using Jalon.Host.Store;
using Jalon.Runs;
using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>
/// Drives one run: asks the state what is outstanding, has it done, appends what came of it. All that changes the state goes through its one
/// queue, so the state needs no lock. It ends when the run is over, when nothing can happen before somebody asks or for longer than it is patient, or when it is told to.
/// </summary>
internal sealed class RunLoop
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(6);

    private readonly Channel<Func<RunEvent?>> _queue = Channel.CreateUnbounded<Func<RunEvent?>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<TaskId, CancellationTokenSource> _inFlight = [];
    private readonly IRunStore _store;
    private readonly TaskRunner _tasks;
    private readonly RunClock _clock;
    private readonly string _owner;
    private readonly SlotLine _line;
    private readonly Duration? _patience;
    private readonly Action<RunState, RunEvent, RunState> _trace;
    private readonly Func<Instant, Instant> _keepUntil;
    private readonly Dictionary<RunEvent, TaskOutcome> _outcomes = new(ReferenceEqualityComparer.Instance);
    private RunState _state;
    private bool _leaving;

    public RunLoop(
        RunState state,
        IRunStore store,
        TaskRunner tasks,
        RunClock clock,
        string owner,
        TaskSlots slots,
        Duration? patience,
        Func<Instant, Instant> keepUntil,
        Action<RunState, RunEvent, RunState> trace)
    {
        (_state, _store, _tasks, _clock, _owner, _patience, _keepUntil, _trace) = (state, store, tasks, clock, owner, patience, keepUntil, trace);
        _line = new SlotLine(slots, state.Run.Campaign, () => _queue.Writer.TryWrite(() => null));
    }

    /// <summary>The state as last appended. May be read from any thread: it is immutable.</summary>
    public RunState State => Volatile.Read(ref _state);

    /// <summary>Why the loop gave up; null where it did not.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Whether it takes no more; what it drove may be taken up by another loop once it is done.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Queues an event to be made of the state when its turn comes; what the making, or what is done beside it, throws goes to the caller.</summary>
    /// <param name="make">Null for no event.</param>
    /// <param name="beside">What else is done in the commit of the event.</param>
    public Task<RunState> TellAsync(Func<RunState, RunEvent?> make, Action<ICommit>? beside = null)
    {
        var told = new TaskCompletionSource<RunState>(TaskCreationOptions.RunContinuationsAsynchronously);
        var queued = _queue.Writer.TryWrite(() =>
        {
            try
            {
                if (make(_state) is { } @event)
                    Append(@event, beside);
                told.SetResult(_state);
            }
            catch (Exception e) when (e is not FencedWriteException and not StoreFault)
            {
                told.SetException(e);
            }
            catch (Exception e)
            {
                told.SetException(e);
                throw;
            }

            return null;
        });
        if (!queued)
            told.SetException(new ChannelClosedException());
        return told.Task;
    }

    /// <summary>Starts no more; ends when what is in flight has ended.</summary>
    public void Leave() => _queue.Writer.TryWrite(() =>
    {
        _leaving = true;
        return null;
    });

    /// <summary>Cancels what is in flight without waiting for it to end well; it is started again by whoever goes on.</summary>
    public void Abandon() => _queue.Writer.TryWrite(() =>
    {
        _leaving = true;
        foreach (var source in _inFlight.Values)
            source.Cancel();
        return null;
    });

    /// <summary>Cancels what is in flight and writes nothing more: another host goes on with the run.</summary>
    public void GiveUp(FencedWriteException why) => _queue.Writer.TryWrite(() => throw why);

    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var due = Issue();
                if (_inFlight.Count == 0 && (_leaving || Idle(due)) && !_queue.Reader.TryPeek(out _))
                    break;
                await NextAsync(due).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // The store failed, another host is ahead, or there is a defect. Nothing more of this run may be written here; what is in flight ends without a trace and is started again by its next owner.
            Fault = e;
            foreach (var source in _inFlight.Values)
                await source.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            _line.Rest();
            await _tasks.RestAsync().ConfigureAwait(false);
            IsClosed = true;
            _queue.Writer.TryComplete();
            // Whoever asked in the last moment is answered too; what follows from it is for the loop that comes after this one.
            while (_queue.Reader.TryRead(out var late))
                Answer(late);
            // The store cannot say it: who follows the run is told, and reads the fault beside it.
            if (Fault is not null)
                _store.Changes.TellUnwritten(new Change(0, "fault", _state.Run.Campaign, _state.Run.ToString(), null));
        }
    }

    private void Answer(Func<RunEvent?> late)
    {
        try
        {
            late();
        }
        catch (Exception e)
        {
            // Whoever asked was told; of several reasons to give up the first counts.
            Fault ??= e;
        }
    }

    // Nothing is to be done, or only something for which it would have to be waited too long here: whoever watches the store goes on with that.
    private bool Idle(Instant? due)
    {
        var commands = RunMachine.Commands(_state).ToList();
        return commands.Count == 0
            || (due is { } at && _patience is { } patience && at - _clock.Wall > patience && commands.TrueForAll(c => c is WakeTask));
    }

    /// <summary>Has everything done that is outstanding and not under way; gives when the next thing is due.</summary>
    private Instant? Issue()
    {
        Instant? due = null;
        var wants = false;
        foreach (var command in RunMachine.Commands(_state).ToList())
        {
            switch (command)
            {
                case StartTask start when !_leaving && !_inFlight.ContainsKey(start.Task):
                    if (_line.TryTake())
                        Start(start);
                    else
                        wants = true;
                    break;
                case WakeTask wake when !_leaving && wake.Due <= _clock.Wall:
                    Append(new TaskWoken(_clock.Wall, wake.Task, wake.Attempt));
                    return _clock.Wall;
                case WakeTask wake:
                    due = due is { } earlier && earlier < wake.Due ? earlier : wake.Due;
                    break;
                case CancelTask cancel when _inFlight.TryGetValue(cancel.Task, out var source):
                    source.Cancel();
                    break;
                case CancelTask cancel:
                    Append(new TaskCancelled(_clock.Wall, cancel.Task, cancel.Attempt));
                    break;
            }
        }

        if (!wants)
            _line.Rest();
        return due;
    }

    private void Start(StartTask command)
    {
        try
        {
            Append(new TaskStarted(_clock.Wall, command.Task, command.Attempt));
        }
        catch
        {
            _line.Free();
            throw;
        }

        var source = new CancellationTokenSource();
        _inFlight[command.Task] = source;
        _ = Task.Run(async () =>
        {
            TaskOutcome outcome;
            try
            {
                outcome = await _tasks.RunAsync(command, source.Token).ConfigureAwait(false);
            }
            catch (Exception defect)
            {
                // Told, and the run let go of: one that waits for a task which will never end looks as if all were well.
                _queue.Writer.TryWrite(() => throw defect);
                return;
            }
            finally
            {
                _line.Free();
            }

            _queue.Writer.TryWrite(() => Ended(command, outcome));
        });
    }

    private RunEvent? Ended(StartTask command, TaskOutcome outcome)
    {
        if (_inFlight.Remove(command.Task, out var source))
            source.Dispose();
        // Cancelled because this host is leaving: the store keeps it as in flight, and its next owner starts it again.
        if (outcome.Event is TaskCancelled && _state.Tasks[command.Task].Phase != TaskPhase.Cancelling)
            return null;
        _outcomes[outcome.Event] = outcome;
        return outcome.Event;
    }

    private async Task NextAsync(Instant? due)
    {
        if (!_queue.Reader.TryRead(out var next))
        {
            using var wake = new CancellationTokenSource();
            if (due is { } at && !_leaving)
            {
                var sleep = (at - _clock.Wall).ToTimeSpan();
                wake.CancelAfter(sleep < TimeSpan.Zero ? TimeSpan.Zero : sleep > LongestSleep ? LongestSleep : sleep + TimeSpan.FromMilliseconds(1));
            }

            try
            {
                next = await _queue.Reader.ReadAsync(wake.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        if (next() is { } @event)
        {
            // Before anybody hears of it: who hears that a run is over may delete it at once.
            if (_inFlight.Count == 0 && RunMachine.WhyNot(_state, @event) is null && !RunMachine.Commands(RunMachine.Apply(_state, @event)).OfType<StartTask>().Any())
                await _tasks.RestAsync().ConfigureAwait(false);
            Append(@event);
        }
    }

    private void Append(RunEvent @event, Action<ICommit>? beside = null)
    {
        if (RunMachine.WhyNot(_state, @event) is not null)
            return;
        var before = _state;
        var after = RunMachine.Apply(before, @event);
        _outcomes.Remove(@event, out var outcome);
        List<LogRow> lines = [.. outcome?.Log ?? []];
        if (RunWords.Of(@event, before) is { } line)
            lines.Add(new LogRow(0, @event.At, line.Level, line.Activity, line.Text));
        if (after.EndedAt is not null && before.EndedAt is null)
            lines.Add(new LogRow(0, @event.At, "info", null, after.Status.Text()));
        _store.Append(before, after, _owner, [@event], lines, commit =>
        {
            beside?.Invoke(commit);
            outcome?.Beside?.Invoke(commit);
            // Its working tables may go some time after its end, and stay where it is under way again.
            if (before.EndedAt != after.EndedAt)
                commit.Keep(after.Run, after.EndedAt is { } ended ? _keepUntil(ended) : null, null);
        });
        if (@event is TaskAnswered)
            _tasks.Learn(after);
        Volatile.Write(ref _state, after);
        _trace(before, @event, after);
    }
}
