namespace Jalon.Cli.Verbs;

/// <summary>The verbs that ask something of a run and say what became of it: pause, stop, skip-wait.</summary>
internal static class AskVerb
{
    public static Command Create(Shell shell, string name, bool watches)
    {
        var run = new Argument<string?>("RUN") { Description = shell.Help["run.ref"], Arity = ArgumentArity.ZeroOrOne };
        var several = new Several(shell);
        var command = new Command(name, shell.Help[name]) { run };
        several.AddTo(command, run);
        shell.Does(command, async (visit, cancellation) =>
        {
            var word = visit.Get(run)!;
            if (several.IsAsked(visit))
                return await several.DoAsync(visit, name, visit.Get(run), cancellation).ConfigureAwait(false);
            if (name == "stop" && !word.Contains('#', StringComparison.Ordinal) && await visit.Client.CampaignAsync(word, cancellation).ConfigureAwait(false) is { LastRun: null })
                return await Stop(visit, word, cancellation).ConfigureAwait(false);
            var asked = await visit.Client.AskAsync(word, name.Replace('-', '_'), cancellation).ConfigureAwait(false);
            if (watches && visit.Session.IsHere)
                return await Watch.ToItsEnd(visit, asked, cancellation).ConfigureAwait(false);
            visit.Call.Answer(asked, r => ShowVerb.Write(visit, r));
            return ExitCode.Done;
        });
        return command;
    }

    // What has never run has a schedule to stop, and no run to show.
    private static async Task<int> Stop(Visit visit, string campaign, CancellationToken cancellation)
    {
        var outcome = await visit.Client.ActAsync(campaign, "stop", cancellation).ConfigureAwait(false);
        visit.Call.Answer(outcome, o => visit.Out.WriteLine(ActVerb.Line(visit.Say, o)));
        return ExitCode.Done;
    }
}
