using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>A run: its activities with their states and counts.</summary>
internal sealed class RunScreen(string run, Vocabulary say) : Screen
{
    private Run? _run;
    private Zone _zone = Zone.Unknown;

    public override string Title => _run is null ? run : $"{_run.Id}  {_run.Title}   {say.Status(_run.Status)}{(_run.Simulated ? $"   {say["simulated"]}" : "")}";

    public override Zone Zone => _zone;

    public override IReadOnlyList<Column> Columns { get; } =
    [
        new(say["activity"]), new(say["type"]), new(say["state"]), new(say["counts"]), new(say["took"], Right: true, Falling: true),
    ];

    public override bool Ticks => Activities.Any(a => a.State == "running");

    private IReadOnlyList<ActivityState> Activities => _run?.Activities ?? [];

    public override string Detail(string id) => Find(id) switch
    {
        null => "",
        { Error: { } error } a => $"{a.Name}: {error}",
        var a when Waits(a) is { } waits => $"{a.Name}: {waits}",
        { Summary: { } summary } a => $"{a.Name}: {summary}",
        var a => $"{a.Name}   {a.Plugin}   {say["reads"]} {Reads(a)}",
    };

    public override IReadOnlyList<string> Whole(string id) => Find(id) is not { } a ? [] :
    [
        $"{a.Name}   {a.Type}   {say.State(a.State)}",
        $"{a.Plugin}   {say["reads"]} {Reads(a)}",
        .. a.StartedAt is { } start ? (string[])[$"{Zone.Full(start)} -> {(a.EndedAt is { } end ? Zone.Full(end) : "")}   {say["attempt"]} {a.Attempt}"] : [],
        .. a.Outputs.Where(o => o.Rows is not null).Select(o => $"{o.Name}   {say.Count(o.Rows!.Value)} {say["rows"]}"),
        .. a.Books is { } books ? (string[])[say.Books(books)] : [],
        .. a.Waiting is { } waiting ? (string[])[say.Format("waiting", say.Count(waiting.Rows), Zone.Full(waiting.Since))] : [],
        .. Waits(a) is { } waits ? (string[])[waits] : [],
        .. a.Summary is { } summary ? (string[])["", summary] : [],
        .. a.Error is { } error ? (string[])["", error] : [],
    ];

    public override Askable? Offers(string? id) => _run is null ? null : new Askable(_run.Id, _run.Offers);

    public override IEnumerable<Door> Doors(string? id)
    {
        if (Find(id) is { } a && Carries(a) is { } transition)
            yield return new Door('v', say["do.table"], () => new TableScreen(run, transition, say));
        if (Find(id) is { Awaited: { } awaited } && (awaited.Run ?? awaited.Behind) is { } other)
            yield return new Door('o', other, () => new RunScreen(other, say));
        yield return new Door('t', say["tasks"], () => new TasksScreen(run, say));
        yield return new Door('l', say["log"], () => new LogScreen(run, say));
    }

    public override async Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation)
    {
        var answer = await client.RunAsync(run, cancellation).ConfigureAwait(false);
        var zone = new Zone(answer.Zone);
        return () => (_run, _zone) = (answer, zone);
    }

    protected override IEnumerable<Line> All(DateTimeOffset now) => Activities.Select(a => new Line(
        a.Name,
        [
            a.Name,
            a.Type,
            say.State(a.State),
            string.Join(" · ", a.Outputs.Where(o => o.Rows is not null).Select(o => o.Main ? say.Count(o.Rows!.Value) : $"{o.Output} {say.Count(o.Rows!.Value)}")),
            Duration.Cell(a.StartedAt, a.EndedAt, a.State == "running", now),
        ])
    {
        Alarm = a.State == "failed",
    });

    private string? Waits(ActivityState a) => a switch
    {
        { Awaited: { Run: { } other, Status: { } status } } => say.Format("waits.run", other, say.Status(status)),
        { Awaited: { Behind: { } other } } => say.Format("waits.turn", other),
        { Awaited: { } awaited } => say.Format("waits.campaign", awaited.Campaign),
        { WaitingFor: { } signal, WaitingUntil: { } until } => say.Format("waits.signal.until", signal, Zone.Full(until)),
        { WaitingFor: { } signal } => say.Format("waits.signal", signal),
        { WaitingUntil: { } until } => say.Format("waits", Zone.Full(until)),
        _ => null,
    };

    private static string Reads(ActivityState a) => a.Inputs.Count == 0 ? "-" : string.Join(", ", a.Inputs);

    private static string? Carries(ActivityState a) => (a.Outputs.FirstOrDefault(o => o is { Main: true, Rows: not null }) ?? a.Outputs.FirstOrDefault(o => o.Rows is not null))?.Name;

    private ActivityState? Find(string? name) => Activities.FirstOrDefault(a => a.Name == name);
}
