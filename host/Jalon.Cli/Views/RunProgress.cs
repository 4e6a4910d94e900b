using Jalon.Api.Runs;

namespace Jalon.Cli.Views;

/// <summary>
/// A run while it goes on. For a person the lines are rewritten in place, the running ones with the time elapsed; in a pipe each line is
/// printed once, when its activity is done.
/// </summary>
internal sealed class RunProgress(Streams streams, RunView view)
{
    private readonly HashSet<string> _told = [];
    private int _drawn;

    public void Show(Run run, DateTimeOffset now)
    {
        if (streams.Interactive)
            Redraw(run, now);
        else
            Tell(run, now);
    }

    private void Tell(Run run, DateTimeOffset now)
    {
        if (_told.Add(""))
            streams.Out.WriteLine(view.Head(run));
        foreach (var activity in run.Activities.Where(a => a.State is not ("pending" or "running")).OrderBy(a => a.EndedAt ?? now))
        {
            if (_told.Add($"{activity.Name} {activity.State} {activity.WaitingUntil}"))
                streams.Out.WriteLine(view.Line(run, activity, now));
        }
    }

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
