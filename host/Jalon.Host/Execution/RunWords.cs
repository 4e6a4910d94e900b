using System.Globalization;
using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>What a run's log says of what happened, for people.</summary>
internal static class RunWords
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rows(long number) => number == 1 ? "1 row" : $"{Count(number)} rows";

    /// <summary><c>3,783 in, 3,759 out, 24 duplicates</c></summary>
    public static string Books(TaskBooks books) =>
        string.Join(", ", (IEnumerable<string>)[$"{Count(books.In)} in", $"{Count(books.Out)} out", .. books.Dropped.Select(d => $"{Count(d.Rows)} {d.Cause}")]);

    /// <summary><c> with minimum = 800, label = "x"</c>; nothing for no values.</summary>
    public static string With(IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? "" : " with " + string.Join(", ", values.Select(v => $"{v.Key} = {v.Value}"));

    public static string Time(Instant instant, DateTimeZone zone) =>
        instant.InZone(zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " " + zone.Id;

    /// <summary>The line of an event that nothing else tells of; null where something else does.</summary>
    /// <param name="event">The event.</param>
    /// <param name="before">The run to which it happens; null where that says nothing of it.</param>
    public static (string Level, string? Activity, string Text)? Of(RunEvent @event, RunState? before = null) => @event switch
    {
        RunStarted e => ("info", null, $"{(e.Simulated ? "simulated" : "started")} by {e.By}" + With(e.Parameters)),
        RunRecovered e => ("warning", null, $"taken over by {HostOwner.Words(e.Host)}: what was in flight is started again, nothing that was done is repeated"),
        RunPauseRequested e => ("info", null, $"pause requested by {e.By}"),
        RunResumed e => ("info", null, $"resumed by {e.By}"),
        RunStopped e => ("warning", null, $"stopped: {e.Reason}"),
        TasksRetried e => ("info", null, $"{e.By} retries {string.Join(", ", e.Tasks.Select(t => t.Activity.Value))}"),
        WaitsSkipped e => ("info", null, $"{e.By} ends the waits of {string.Join(", ", e.Tasks.Select(t => t.Activity.Value))}"),
        TasksSkipped e => ("warning", null, $"{e.By} skips {string.Join(", ", e.Tasks.Select(t => t.Activity.Value))}: what it would have given does not come"),
        RunRewound e => ("warning", null, $"{e.By} restarts from {e.From}: it and what comes after it run afresh, what lies before is kept"),
        TaskAnswered e when before?.Tasks.GetValueOrDefault(e.Task)?.Wait is { } wait && CampaignWait.IsOne(wait) => CampaignWait.Read(e.Answer) switch
        {
            { IsCompleted: true } => ("info", e.Task.Activity.Value, $"{e.By} is completed"),
            { Reason: var why } => ("warning", e.Task.Activity.Value, $"{e.By}: {why}"),
        },
        TaskAnswered e => ("info", e.Task.Activity.Value, $"signalled by {e.By}" + (e.Answer is "{}" ? "" : $" with {e.Answer}")),
        _ => null,
    };
}
