using System.Globalization;
using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The tasks of a run, in the order in which they began.</summary>
internal sealed class TasksScreen(string run, Vocabulary say) : Screen
{
    private IReadOnlyList<TaskState> _tasks = [];
    private Zone _zone = Zone.Unknown;

    public override string Title => $"{run}   {say["tasks"]}";

    public override Zone Zone => _zone;

    public override IReadOnlyList<Column> Columns { get; } =
    [
        new(say["task"]), new(say["state"]), new(say["attempt"], Right: true, Falling: true), new(say["started"]), new(say["took"], Right: true, Falling: true),
        new(say["rows"], Right: true, Falling: true),
    ];

    public override bool Ticks => _tasks.Any(t => t.State == "running");

    public override string Detail(string id) => Find(id) switch
    {
        { Error: { } error } => error,
        { WaitingUntil: { } until } => say.Format("waits", Zone.Full(until)),
        { Books: { } books } => say.Books(books),
        _ => "",
    };

    public override IReadOnlyList<string> Whole(string id) => Find(id) is not { } t ? [] :
    [
        $"{t.Id}   {say.State(t.State)}   {say["attempt"]} {t.Attempt.ToString(CultureInfo.InvariantCulture)}",
        $"{Zone.Full(t.StartedAt)} -> {(t.EndedAt is { } end ? Zone.Full(end) : "")}",
        .. t.Books is { } books ? (string[])[say.Books(books)] : [],
        .. t.Waiting is { } waiting ? (string[])[say.Format("waiting", say.Count(waiting.Rows), Zone.Full(waiting.Since))] : [],
        .. t.WaitingUntil is { } until ? (string[])[say.Format("waits", Zone.Full(until))] : [],
        .. t.Error is { } error ? (string[])["", error] : [],
    ];

    public override async Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation)
    {
        var zone = _zone.Name.Length > 0 ? _zone : new Zone((await client.RunAsync(run, cancellation).ConfigureAwait(false)).Zone);
        var tasks = await client.TasksAsync(run, cancellation).ConfigureAwait(false);
        return () => (_tasks, _zone) = (tasks, zone);
    }

    protected override IEnumerable<Line> All(DateTimeOffset now) => _tasks.Select(t => new Line(
        $"{t.Id} {t.Attempt}",
        [
            t.Id, say.State(t.State), new(say.Count(t.Attempt), t.Attempt), new(_zone.Short(t.StartedAt, now), t.StartedAt),
            Duration.Cell(t.StartedAt, t.EndedAt, t.State == "running", now), new(t.Rows is { } rows ? say.Count(rows) : "-", t.Rows),
        ])
    {
        Alarm = t.State == "failed",
    });

    private TaskState? Find(string id) => _tasks.FirstOrDefault(t => $"{t.Id} {t.Attempt}" == id);
}
