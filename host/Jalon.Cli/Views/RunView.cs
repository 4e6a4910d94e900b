using System.Globalization;
using Jalon.Api.Runs;
using Jalon.Cli.Words;

namespace Jalon.Cli.Views;

/// <summary>A run as lines: what it is, then each activity with its counts and the time it took.</summary>
internal sealed class RunView(Vocabulary say, int width)
{
    public string Head(Run run)
    {
        var title = run.Title is null ? "" : $"  \"{run.Title}\"";
        var when = run.AsOf is { } asOf
            ? say.Format(run.Simulated ? "run.simulation.asof" : "run.asof", run.Number, Vocabulary.Time(asOf, run.Zone), run.Version)
            : say.Format(run.Simulated ? "run.simulation" : "run.head", run.Number, run.StartedAt is { } started ? Vocabulary.Time(started, run.Zone) : say["none"], run.Version);
        return Cells.Cut($"{run.Campaign}{title}   {when}", width);
    }

    /// <summary>One line an activity, with columns as wide as all of the run's activities need.</summary>
    public string Line(Run run, ActivityState activity, DateTimeOffset now)
    {
        var names = run.Activities.Max(a => Cells.Width(Task(a)));
        var types = run.Activities.Max(a => Cells.Width(a.Type));
        var head = $"  {Cells.PadRight(Task(activity), names)}  {Cells.PadRight(activity.Type, types)}  ";
        var took = activity.StartedAt is { } start ? say.Seconds((activity.EndedAt ?? now) - start) : "";
        var room = width - Cells.Width(head) - 10;
        return (head + Cells.PadRight(Cells.Cut(Outcome(activity), Math.Max(10, room)), Math.Max(10, room)) + Cells.PadLeft(took, 9)).TrimEnd();
    }

    /// <summary>The activity's last task as <c>tasks</c> names it: <c>letter/2</c> for the second.</summary>
    public static string Task(ActivityState activity) => activity.Tasks > 1 ? string.Create(CultureInfo.InvariantCulture, $"{activity.Name}/{activity.Tasks}") : activity.Name;

    public string Outcome(ActivityState activity) => activity switch
    {
        { Error: { } error } => error,
        { WaitingFor: { } signal, WaitingUntil: { } last } => say.Format("run.awaiting.until", signal, Vocabulary.Time(last)) + Held(activity),
        { WaitingFor: { } signal } => say.Format("run.awaiting", signal) + Held(activity),
        { Awaited: { Run: { } run, Status: { } status } } => say.Format("run.awaiting.run", run, say.Status(status)) + Held(activity),
        { Awaited: { Behind: { } run } } => say.Format("run.awaiting.turn", run) + Held(activity),
        { Awaited: { } awaited } => say.Format("run.awaiting.campaign", awaited.Campaign) + Held(activity),
        { WaitingUntil: { } until } => say.Format("run.waiting", Vocabulary.Time(until)) + Held(activity),
        { State: "running" } => say["run.running"],
        { State: "done" } => activity.Summary ?? Counts(activity),
        { State: "pending" } => "",
        _ => activity.State,
    };

    /// <summary>How many rows a task gave; empty where that is not known.</summary>
    public string Rows(TaskState task) => task.Rows is { } rows ? say.Rows(rows) : "";

    /// <summary>The name of the run's last main transition that carries rows, to preview; null where there is none.</summary>
    public static string? Preview(Run run) =>
        run.Activities.Where(a => a is { State: "done", Summary: null }).SelectMany(a => a.Outputs).Where(o => o is { Rows: > 0, Dead: false })
            .Select(o => o.Main ? o.Name[..o.Name.LastIndexOf('.')] : o.Name).LastOrDefault();

    private string Held(ActivityState activity) => activity.Waiting is { } waiting ? "   " + say.Rows(waiting.Rows) : "";

    private string Counts(ActivityState activity)
    {
        var live = activity.Outputs.Where(o => !o.Dead).ToList();
        var main = live.FirstOrDefault(o => o.Main);
        if (main is null)
            return string.Join(" · ", live.Select(o => $"{o.Output} {Count(o)}").Concat(Dropped(activity)));
        return string.Join("   ", ((IEnumerable<string>)[say.Rows(main.Rows ?? 0)])
            .Concat(live.Where(o => !o.Main && o.Rows > 0).Select(o => $"{Count(o)} {o.Output}")).Concat(Dropped(activity)));
    }

    private IEnumerable<string> Dropped(ActivityState activity) => activity.Books?.Dropped.Select(d => $"{say.Count(d.Rows)} {d.Cause}") ?? [];

    private string Count(TransitionState output) => output.Rows is { } rows ? say.Count(rows) : say["none"];
}
