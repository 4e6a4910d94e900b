using Jalon.Api.Campaigns;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

/// <summary>The verbs that ask something of a campaign as a whole: publish, close, back-to-draft, archive, purge.</summary>
internal static class ActVerb
{
    public static Command Create(Shell shell, string name)
    {
        var campaign = new Argument<string?>("CAMPAIGN") { Description = shell.Help["start.campaign"], Arity = ArgumentArity.ZeroOrOne };
        var several = new Several(shell);
        var command = new Command(name, shell.Help[name]) { campaign };
        several.AddTo(command, campaign);
        shell.Does(command, async (visit, cancellation) =>
        {
            if (several.IsAsked(visit))
                return await several.DoAsync(visit, name, visit.Get(campaign), cancellation).ConfigureAwait(false);
            var outcome = await visit.Client.ActAsync(visit.Get(campaign)!, name, cancellation).ConfigureAwait(false);
            visit.Call.Answer(outcome, o => visit.Out.WriteLine(Line(visit.Say, o)));
            return ExitCode.Done;
        });
        return command;
    }

    public static string Line(Vocabulary say, Outcome outcome)
    {
        var text = say.Format(outcome.Result == "already" ? "act.already" : "act.done", outcome.Campaign, outcome.Text);
        if (outcome is { Request: "publish", Result: "done", Version: { } version })
            text += say.Format("act.version", version);
        if (outcome.NextRunAt is { } next)
            text += say.Format("act.next", Vocabulary.Time(next));
        return text;
    }
}
