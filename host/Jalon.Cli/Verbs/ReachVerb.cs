using Jalon.Api.Runs;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

/// <summary>The verbs that have parts of a run done again or left out: each first says what will run, be kept and be skipped, and asks.</summary>
internal static class ReachVerb
{
    public static Command Retry(Shell shell) => OfRun(shell, "retry", null);

    public static Command Restart(Shell shell) => OfRun(shell, "restart", new Option<string?>("--from") { Description = shell.Help["restart.from"], HelpName = "ACTIVITY" });

    public static Command Skip(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var activity = new Argument<string>("ACTIVITY") { Description = shell.Help["skip.activity"] };
        var dryRun = new Option<bool>("--dry-run") { Description = shell.Help["several.dry"] };
        var yes = new Option<bool>("--yes") { Description = shell.Help["several.yes"] };
        var command = new Command("skip", shell.Help["skip"]) { run, activity, dryRun, yes };
        shell.Does(command, (visit, cancellation) => DoAsync(visit, visit.Get(run), "skip", visit.Get(activity), visit.Get(dryRun), visit.Get(yes), cancellation));
        return command;
    }

    private static Command OfRun(Shell shell, string name, Option<string?>? from)
    {
        var run = new Argument<string?>("RUN") { Description = shell.Help["run.ref"], Arity = ArgumentArity.ZeroOrOne };
        var several = new Several(shell);
        var command = new Command(name, shell.Help[name]) { run };
        several.AddTo(command, run);
        if (from is not null)
            command.Add(from);
        shell.Does(command, (visit, cancellation) => visit.Get(run) is { } word
            ? DoAsync(visit, word, name, from is null ? null : visit.Get(from), visit.Get(several.DryRun), visit.Get(several.Yes), cancellation)
            : several.DoAsync(visit, name, null, cancellation));
        return command;
    }

    private static async Task<int> DoAsync(Visit visit, string run, string request, string? activity, bool isDryRun, bool isAgreed, CancellationToken cancellation)
    {
        var reach = await visit.Client.ReachAsync(run, request, activity, cancellation).ConfigureAwait(false);
        if (isDryRun)
        {
            visit.Call.Answer(reach, r => Write(visit, r, visit.Out));
            return reach.Result == "refused" ? ExitCode.Refused : ExitCode.Done;
        }

        if (reach.Result == "will" && !isAgreed)
        {
            Write(visit, reach, visit.Error);
            if (!Confirmed(visit, reach))
            {
                visit.Error.WriteLine(visit.Say["several.kept"]);
                return ExitCode.Refused;
            }
        }

        // What was shown is what is asked: that run, though another has begun meanwhile. Only a restart may be of the campaign as a whole.
        var asked = activity is null
            ? await visit.Client.AskAsync(request == "restart" ? run : reach.Run, request, cancellation).ConfigureAwait(false)
            : await visit.Client.AskAsync(reach.Run, activity, request, cancellation).ConfigureAwait(false);
        if (visit.Session.IsHere)
            return await Watch.ToItsEnd(visit, asked, cancellation).ConfigureAwait(false);
        visit.Call.Answer(asked, r => ShowVerb.Write(visit, r));
        return ExitCode.Done;
    }

    private static void Write(Visit visit, RunReach reach, TextWriter to)
    {
        to.WriteLine($"{reach.Run}: {reach.Text}");
        var table = new HumanTable(visit.Call.Streams.Width);
        foreach (var activity in reach.Activities)
        {
            var again = activity.RanBefore && activity.Fate is "runs" or "may_run" ? visit.Say["reach.again"] : "";
            table.Add("  " + activity.Activity, visit.Say["fate." + activity.Fate], again);
        }

        table.Write(to);
    }

    // Yes and no train a blind yes; a name has to be read.
    private static bool Confirmed(Visit visit, RunReach reach)
    {
        visit.Error.Write(visit.Say.Format("reach.ask", reach.Activity is null ? reach.Request : $"{reach.Request} {reach.Activity}", reach.Run));
        visit.Error.Flush();
        return Console.In.ReadLine()?.Trim() == reach.Run;
    }
}
