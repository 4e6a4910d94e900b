using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>A run: its activities with their states and counts.</summary>
internal sealed class RunScreen(string run, Vocabulary say) : Screen
{
    private Run? _run;

    public override string Title => _run is null
        ? $" {run}"
        : $" {_run.Id}  {_run.Title}   {say.Status(_run.Status)}   {Vocabulary.Time(_run.StartedAt)} {_run.Zone}";

    public override IReadOnlyList<string> Columns => [say["activity"], say["type"], say["state"], say["counts"], say["took"]];

    public override IReadOnlySet<int> Right { get; } = new HashSet<int> { 4 };

    public override IReadOnlyList<IReadOnlyList<string>> Rows => [.. Activities.Select(Cells)];

    public override string Keys => say["keys.run"];

    private IReadOnlyList<ActivityState> Activities => _run?.Activities ?? [];

    public override string IdOf(int row) => Activities[row].Name;

    public override string Detail(int row) => row < 0 || row >= Activities.Count ? "" : Activities[row] switch
    {
        { Error: { } error } a => $"{a.Name}: {error}",
        { WaitingUntil: { } until } a => $"{a.Name}: {say.Format("waits", Vocabulary.Time(until))}",
        var a => $"{a.Name}  {a.Plugin}   {say["reads"]} {(a.Inputs.Count == 0 ? "-" : string.Join(", ", a.Inputs))}",
    };

    public override (string Subject, IReadOnlyList<Offer> Offers)? Offers(int row) => _run is null ? null : (_run.Id, _run.Offers);

    public override Screen? Open(int row) => Open('v', row);

    public override Screen? Open(char key, int row) => key switch
    {
        't' => new TasksScreen(run, say),
        'l' => new LogScreen(run, say),
        'v' when row >= 0 && row < Activities.Count && Carries(Activities[row]) is { } transition => new TableScreen(run, transition, say),
        _ => null,
    };

    public override async Task LoadAsync(IJalonClient client, CancellationToken cancellation) => _run = await client.RunAsync(run, cancellation).ConfigureAwait(false);

    private static string? Carries(ActivityState a) => (a.Outputs.FirstOrDefault(o => o is { Main: true, Rows: not null }) ?? a.Outputs.FirstOrDefault(o => o.Rows is not null))?.Name;

    private IReadOnlyList<string> Cells(ActivityState a) =>
    [
        a.Name,
        a.Type,
        say.State(a.State),
        string.Join(" · ", a.Outputs.Where(o => o.Rows is not null).Select(o => o.Main ? say.Count(o.Rows!.Value) : $"{o.Output} {say.Count(o.Rows!.Value)}")),
        a.StartedAt is { } start && a.EndedAt is { } end ? Vocabulary.Seconds(end - start) : "",
    ];
}
