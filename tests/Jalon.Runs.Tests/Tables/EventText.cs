using System.Collections.Immutable;
using System.Globalization;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Tests.Tables;

/// <summary>
/// An event as a table writes it: <c>start</c>, <c>begin letter</c>, <c>done letter sent=12 gone=0</c>, <c>fail letter</c>,
/// <c>wait pause until 7d</c>... A task without ordinal is the activity's last, a try without number the current one;
/// <c>letter:1/2</c> says both.
/// </summary>
internal static class EventText
{
    public static RunEvent Parse(string text, Instant at, RunState state)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[0] switch
        {
            "start" => new RunStarted(
                at, words.ElementAtOrDefault(1) is { } digest and not "simulated" && !digest.Contains('=') ? digest : "digest", RulesVersion.Current, "ana",
                ImmutableDictionary<string, string>.Empty, words.Contains("simulated"),
                FailuresInARow: words.Where(w => w.Contains('=')).Select(w => w.Split('=')).ToDictionary(w => w[0], w => int.Parse(w[1], CultureInfo.InvariantCulture))),
            "recover" => new RunRecovered(at, long.Parse(words[1], CultureInfo.InvariantCulture), "host"),
            "pause" => new RunPauseRequested(at, "ana"),
            "resume" => new RunResumed(at, "ana"),
            "stop" => new RunStopped(at, "ana", "stopped by ana"),
            "retry" => new TasksRetried(at, "ana", [.. words.Skip(1).Select(w => Task(w, state).Task)]),
            "skip" => new WaitsSkipped(at, "ana", [.. words.Skip(1).Select(w => Task(w, state).Task)]),
            "skip-task" => new TasksSkipped(at, "ana", [.. words.Skip(1).Select(w => Task(w, state).Task)]),
            "rewind" => new RunRewound(at, "ana", new ActivityName(words[1])),
            _ => OfTask(words, at, state),
        };
    }

    private static TaskEvent OfTask(string[] words, Instant at, RunState state)
    {
        var (task, attempt) = Task(words[1], state);
        return words[0] switch
        {
            "begin" => new TaskStarted(at, task, attempt),
            "done" => new TaskSucceeded(at, task, attempt, [.. words.Skip(2).Select(w => Output(w, task, attempt))]),
            "end" => new TaskEndedRun(at, task, attempt),
            "wait" => new TaskWaiting(
                at, task, attempt, words.Length > 3 ? Offsets.Parse(words[3]) : null, words.Length > 3 ? "an instant" : "an answer"),
            "wake" => new TaskWoken(at, task, attempt),
            "answer" => new TaskAnswered(at, task, attempt, "bert", words[2]),
            "fail" => new TaskFailed(at, task, attempt, "test", "it broke", Retryable: !words.Contains("for-good"), Jitter: 0),
            "refuse" => new GateRefused(at, task, attempt, new TransitionName(task.Activity, words[2]), "rows = 3, below 100"),
            "cancelled" => new TaskCancelled(at, task, attempt),
            _ => throw new FormatException($"'{words[0]}' is no event of a table."),
        };
    }

    private static (TaskId Task, Attempt Attempt) Task(string text, RunState state)
    {
        var parts = text.Split('/');
        var id = TaskId.TryParse(parts[0], out var whole)
            ? whole
            : Last(new ActivityName(parts[0]), state);
        return (id, parts.Length > 1 ? Attempt.Parse(parts[1]) : state.Tasks.GetValueOrDefault(id)?.Attempt ?? Attempt.First);
    }

    private static TaskId Last(ActivityName activity, RunState state) =>
        (state.Graph.Has(activity) ? state.LastTask(activity)?.Id : null) ?? new TaskId(activity, 1);

    /// <summary>An output's table is named by its task and try, as the host does; a <c>!</c> says that its gate has passed.</summary>
    private static EmittedOutput Output(string text, TaskId task, Attempt attempt)
    {
        var parts = text.Split('=');
        return new EmittedOutput(
            parts[0], long.Parse(parts[1].TrimEnd('!'), CultureInfo.InvariantCulture), $"{task}/{attempt}.{parts[0]}", parts[1].EndsWith('!'));
    }
}
