using Jalon.Api.Runs;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The tasks of a run.</summary>
internal sealed class TasksScreen(string run, Vocabulary say) : Screen
{
    private IReadOnlyList<TaskState> _tasks = [];

    public override string Title => $" {run}   {say["tasks"]}";

    public override IReadOnlyList<string> Columns => [say["task"], say["state"], say["attempt"], say["started"], say["took"], say["rows"]];

    public override IReadOnlySet<int> Right { get; } = new HashSet<int> { 2, 4, 5 };

    public override IReadOnlyList<IReadOnlyList<string>> Rows =>
    [
        .. _tasks.Select(t => (IReadOnlyList<string>)
        [
            t.Id, say.State(t.State), say.Count(t.Attempt), Vocabulary.Time(t.StartedAt),
            t.EndedAt is { } end ? Vocabulary.Seconds(end - t.StartedAt) : "", t.Rows is { } rows ? say.Count(rows) : "-",
        ]),
    ];

    public override string Keys => say["keys.tasks"];

    public override string IdOf(int row) => _tasks[row].Id;

    public override string Detail(int row) => row >= 0 && row < _tasks.Count ? _tasks[row].Error ?? "" : "";

    public override async Task LoadAsync(IJalonClient client, CancellationToken cancellation) => _tasks = await client.TasksAsync(run, cancellation).ConfigureAwait(false);
}
