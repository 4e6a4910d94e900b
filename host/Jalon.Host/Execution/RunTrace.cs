using System.Diagnostics.Metrics;
using Jalon.Host.Store;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Microsoft.Extensions.Logging;

namespace Jalon.Host.Execution;

/// <summary>Tells the host's own log and figures of each event that it appended: what a run's log says of one run, these say of all.</summary>
/// <param name="log">The host's log.</param>
/// <param name="meter">Where figures are kept.</param>
public sealed partial class RunTrace(ILogger log, Meter meter)
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Jalon";

    private readonly Counter<long> _started = meter.CreateCounter<long>("jalon.runs.started", "{run}", "Runs that began.");
    private readonly Counter<long> _ended = meter.CreateCounter<long>("jalon.runs.ended", "{run}", "Runs that ended, by status.");
    private readonly Counter<long> _tasks = meter.CreateCounter<long>("jalon.tasks", "{task}", "Attempts of tasks that ended, by activity type and outcome.");
    private readonly Histogram<double> _duration = meter.CreateHistogram<double>("jalon.task.duration", "s", "How long attempts took, by activity type and outcome.");
    private readonly Counter<long> _rows = meter.CreateCounter<long>("jalon.rows", "{row}", "Rows that transitions were given, by activity type.");

    /// <summary>Told of a run's events: what was before, the event, what is after.</summary>
    internal Action<RunState, RunEvent, RunState> Of(RunSubject subject)
    {
        var types = subject.Campaign.Activities.ToDictionary(a => a.Name, a => a.Shape.TypeName, StringComparer.Ordinal);
        return (before, @event, after) =>
        {
            Tell(before, @event, type: @event is TaskEvent task ? types.GetValueOrDefault(task.Task.Activity.Value, "?") : "");
            if (after.EndedAt is not null && before.EndedAt is null)
            {
                var status = after.Status.Text();
                _ended.Add(1, Tag("status", status));
                RunEnded(after.Run.ToString(), status);
            }
        };
    }

    /// <summary>Told that a run is driven here no more, though it is not over.</summary>
    internal void GivenUp(RunId run, Exception why)
    {
        if (why is FencedWriteException)
            RunFenced(run.ToString(), why.Message);
        else
            RunGivenUp(run.ToString(), why.Message);
    }

    private void Tell(RunState state, RunEvent @event, string type)
    {
        var run = state.Run.ToString();
        switch (@event)
        {
            case RunStarted e:
                _started.Add(1);
                RunBegan(run, e.By);
                break;
            case RunRecovered e:
                RunTaken(run, e.Host);
                break;
            case TaskStarted e:
                TaskBegan(run, e.Task.ToString(), e.Attempt.Number);
                break;
            case TaskSucceeded e:
                Ended(state, e, type, "done");
                _rows.Add(e.Outputs.Sum(o => o.Rows), Tag("type", type));
                TaskDone(run, e.Task.ToString(), e.Outputs.Sum(o => o.Rows));
                break;
            case TaskEndedRun e:
                Ended(state, e, type, "done");
                TaskDone(run, e.Task.ToString(), 0);
                break;
            case TaskFailed e:
                Ended(state, e, type, "failed");
                TaskFailed(run, e.Task.ToString(), e.Attempt.Number, e.Code, e.Message);
                break;
            case GateRefused e:
                Ended(state, e, type, "refused");
                TaskFailed(run, e.Task.ToString(), e.Attempt.Number, "gate", e.Reason);
                break;
            case TaskCancelled e:
                Ended(state, e, type, "cancelled");
                break;
            case TaskWaiting e:
                TaskWaits(run, e.Task.ToString(), e.Until);
                break;
            default:
                RunChanged(run, @event.GetType().Name);
                break;
        }
    }

    private void Ended(RunState state, TaskEvent @event, string type, string outcome)
    {
        _tasks.Add(1, Tag("type", type), Tag("outcome", outcome));
        if (state.Tasks.GetValueOrDefault(@event.Task)?.StartedAt is { } began)
            _duration.Record((@event.At - began).TotalSeconds, Tag("type", type), Tag("outcome", outcome));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    [LoggerMessage(1, LogLevel.Information, "{Run} begins, asked by {By}")]
    private partial void RunBegan(string run, string by);

    [LoggerMessage(2, LogLevel.Warning, "{Run} is taken over by {Host}")]
    private partial void RunTaken(string run, string host);

    [LoggerMessage(3, LogLevel.Information, "{Run} is {Status}")]
    private partial void RunEnded(string run, string status);

    [LoggerMessage(4, LogLevel.Information, "{Run}: {Change}")]
    private partial void RunChanged(string run, string change);

    [LoggerMessage(5, LogLevel.Debug, "{Run} {Task} begins attempt {Attempt}")]
    private partial void TaskBegan(string run, string task, int attempt);

    [LoggerMessage(6, LogLevel.Information, "{Run} {Task} done, {Rows} rows")]
    private partial void TaskDone(string run, string task, long rows);

    [LoggerMessage(7, LogLevel.Warning, "{Run} {Task} failed at attempt {Attempt}: {Code}: {Reason}")]
    private partial void TaskFailed(string run, string task, int attempt, string code, string reason);

    [LoggerMessage(8, LogLevel.Information, "{Run} {Task} waits until {Until}")]
    private partial void TaskWaits(string run, string task, Instant? until);

    [LoggerMessage(9, LogLevel.Error, "{Run} is given up, what was to be written is refused: {Reason}")]
    private partial void RunFenced(string run, string reason);

    [LoggerMessage(10, LogLevel.Error, "{Run} is given up: {Reason}")]
    private partial void RunGivenUp(string run, string reason);
}
