using Jalon.Api.Runs;

namespace Jalon.Cli.Views;

/// <summary>
/// A run while it goes on. For a person the lines are rewritten in place, the running ones with the time elapsed; in a pipe each line is
/// printed once, when its task is done: those of a loop's earlier rounds too, though they came and went between two looks.
/// </summary>
internal sealed class RunProgress(Streams streams, RunView view)
{
    private readonly HashSet<string> _told = [];
    private int _drawn;

    /// <summary>Shows the run as it stands now.</summary>
    /// <param name="run">The run.</param>
    /// <param name="tasks">Its tasks, asked for only where an activity has had several.</param>
    /// <param name="now">For what is under way.</param>
    public async Task ShowAsync(Run run, Func<Task<IReadOnlyList<TaskState>>> tasks, DateTimeOffset now)
    {
        if (streams.Interactive)
            Redraw(run, now);
        else
            await TellAsync(run, tasks, now).ConfigureAwait(false);
    }

    private async Task TellAsync(Run run, Func<Task<IReadOnlyList<TaskState>>> tasks, DateTimeOffset now)
    {
        if (_told.Add(""))
            streams.Out.WriteLine(view.Head(run));
        var earlier = run.Activities.Any(HasUntold) ? Earlier(run, await tasks().ConfigureAwait(false)) : [];
        foreach (var activity in earlier.Concat(run.Activities).Where(a => a.State is not ("pending" or "running")).OrderBy(a => a.EndedAt ?? now))
        {
            if (_told.Add($"{RunView.Task(activity)} {activity.State} {activity.WaitingUntil}"))
                streams.Out.WriteLine(view.Line(run, activity, now));
        }
    }

    private bool HasUntold(ActivityState activity) => activity.Tasks > 1 && !_told.Contains($"{RunView.Task(activity with { Tasks = activity.Tasks - 1 })} done ");

    // What is kept of a task that another has followed: its rows, and how it ended.
    private List<ActivityState> Earlier(Run run, IReadOnlyList<TaskState> tasks) =>
    [
        .. from activity in run.Activities
           from task in tasks.Where(t => t.Activity == activity.Name).Take(activity.Tasks - 1).Index()
           let pass = activity with { Tasks = task.Index + 1, State = task.Item.State, StartedAt = task.Item.StartedAt, EndedAt = task.Item.EndedAt }
           select pass with { WaitingUntil = null, WaitingFor = null, Awaited = null, Books = task.Item.Books, Waiting = null, Error = task.Item.Error, Summary = view.Rows(task.Item) },
    ];

    private void Redraw(Run run, DateTimeOffset now)
    {
        // Up to the first line, then each line anew with the rest of it cleared: no flicker, and the scroll-back stays whole.
        var lines = ((IEnumerable<string>)[view.Head(run)]).Concat(run.Activities.Select(a => view.Line(run, a, now))).ToList();
        var text = _drawn == 0 ? "" : $"\u001b[{_drawn}A";
        streams.Out.Write(text + string.Concat(lines.Select(l => $"\r{l}\u001b[K\n")));
        streams.Out.Flush();
        _drawn = lines.Count;
    }
}
