using Jalon.Api.Runs;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

/// <summary>Stays with a run until it ends, is held, or only waits for somebody or for a time that is far off.</summary>
internal static class Watch
{
    // A person who started a run here sits through a short wait, and is told how to go on from a long one.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> ToItsEnd(Visit visit, Run run, CancellationToken cancellation)
    {
        var view = new RunView(visit.Say, visit.Call.Streams.Width);
        var progress = new RunProgress(visit.Call.Json ? visit.Call.Streams with { Out = TextWriter.Null, Interactive = false } : visit.Call.Streams, view);
        try
        {
            run = await Follow(visit, run, progress, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await Interrupted(visit, run).ConfigureAwait(false);
        }

        if (IsBroken(run))
            throw new ProblemException(new Problem("engine", null, visit.Say.Format("run.broken", run.Id, run.Error), []));
        visit.Call.Answer(run, r => visit.Out.WriteLine(Last(visit.Say, r)));
        return run.Status is "with_error" or "stopped" || WouldHold(run) is not null || Awaited(run).Any(a => a.Status == "with_error") ? ExitCode.No : ExitCode.Done;
    }

    private static async Task<Run> Follow(Visit visit, Run run, RunProgress progress, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await ShowAsync(run).ConfigureAwait(false);
        if (await IsOverAsync(visit, run, seen, cancellation).ConfigureAwait(false))
            return run;
        await foreach (var change in visit.Client.ChangesAsync(run.Sequence, cancellation).ConfigureAwait(false))
        {
            // What the store could not take has no sequence of its own.
            if (change.Run is null || !seen.Contains(change.Run) || (change.Run == run.Id && change.Sequence <= run.Sequence && change.Kind != "fault"))
                continue;
            run = await visit.Client.RunAsync(run.Id, cancellation).ConfigureAwait(false);
            await ShowAsync(run).ConfigureAwait(false);
            if (await IsOverAsync(visit, run, seen, cancellation).ConfigureAwait(false))
                break;
        }

        return run;

        Task ShowAsync(Run now) => progress.ShowAsync(now, () => visit.Client.TasksAsync(now.Id, cancellation), DateTimeOffset.UtcNow);
    }

    // Whether nothing more is to be seen of it here; of one that waits for others, whether that is so of each.
    private static async Task<bool> IsOverAsync(Visit visit, Run run, HashSet<string> seen, CancellationToken cancellation)
    {
        seen.Add(run.Id);
        if (run.Status is not ("in_progress" or "pause_requested") || IsBroken(run))
            return true;
        if (!run.Idle || Due(run) - DateTimeOffset.UtcNow <= Patience)
            return false;
        foreach (var awaited in Awaited(run))
        {
            // One that has ended is about to be told of.
            if ((awaited.Run ?? awaited.Behind) is not { } id
                || await visit.Client.RunAsync(id, cancellation).ConfigureAwait(false) is not { EndedAt: null } other
                || !await IsOverAsync(visit, other, seen, cancellation).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static IEnumerable<AwaitedRun> Awaited(Run run) => run.Activities.Select(a => a.Awaited).OfType<AwaitedRun>();

    // Neither held nor over, and yet nobody drives it: its store failed.
    private static bool IsBroken(Run run) => run is { Status: "in_progress" or "pause_requested", Error: not null };

    private static DateTimeOffset? Due(Run run) => run.Activities.Where(a => a.State == "waiting").Min(a => a.WaitingUntil);

    private static string? WouldHold(Run run) =>
        run.Activities.SelectMany(a => a.Outputs).Where(o => o.WouldHold).Select(o => o.Name) is var held && held.Any() ? string.Join(", ", held) : null;

    private static string Last(Vocabulary say, Run run)
    {
        var took = say.Seconds((run.EndedAt ?? DateTimeOffset.UtcNow) - (run.StartedAt ?? DateTimeOffset.UtcNow));
        return run.Status switch
        {
            "completed" when run.Simulated => Simulated(say, run, took),
            "completed" when RunView.Preview(run) is { } transition => say.Format("run.completed", took, run.Campaign, transition),
            "with_error" => say.Format("run.held", run.Id, run.Error),
            "in_progress" when run.Activities.FirstOrDefault(a => a.WaitingFor is not null) is { WaitingFor: { } signal } => say.Format("run.awaits", signal, run.Id),
            "in_progress" when Awaited(run).FirstOrDefault() is { Run: { } other, Status: { } status } => say.Format("run.awaits.run", other, say.Status(status)),
            "in_progress" when Awaited(run).FirstOrDefault() is { Behind: { } other } => say.Format("run.awaiting.turn", other),
            "in_progress" when Due(run) is { } until => say.Format("run.waits", Vocabulary.Time(until, run.Zone), run.Id),
            _ => say.Format("run.ended", say.Status(run.Status), took),
        };
    }

    private static string Simulated(Vocabulary say, Run run, string took) =>
        say.Format("run.simulated", took)
        + (RunView.Preview(run) is { } transition ? say.Format("run.preview", run.Id, transition) : "")
        + (WouldHold(run) is { } gates ? "\n" + say.Format("run.wouldhold", gates, run.Id) : "");

    private static async Task<int> Interrupted(Visit visit, Run run)
    {
        // The person is leaving: what runs here ends with this process, so it is paused in the open instead of cut off.
        if (visit.Session.IsHere)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await visit.Client.AskAsync(run.Id, "pause", patience.Token).ConfigureAwait(false);
            visit.Error.WriteLine(visit.Say.Format("run.interrupted", run.Id));
        }

        return ExitCode.Interrupted;
    }
}
