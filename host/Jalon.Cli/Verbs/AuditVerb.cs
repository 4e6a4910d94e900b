using System.Globalization;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class AuditVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string?>("CAMPAIGN") { Description = shell.Help["audit.campaign"], Arity = ArgumentArity.ZeroOrOne };
        var since = new Option<string?>("--since") { Description = shell.Help["audit.since"], HelpName = "DATETIME" };
        var limit = new Option<int>("--limit") { Description = shell.Help["audit.limit"], HelpName = "N", DefaultValueFactory = _ => 1000 };
        var command = new Command("audit", shell.Help["audit"]) { campaign, since, limit };
        shell.Does(command, async (visit, cancellation) =>
        {
            var lines = await visit.Client.AuditAsync(visit.Get(campaign), visit.Get(since), visit.Get(limit), cancellation).ConfigureAwait(false);
            visit.Call.Answer(lines, all =>
            {
                var table = new HumanTable(visit.Call.Streams.Width);
                foreach (var line in all)
                {
                    table.Add(
                        line.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
                        line.By,
                        line.Action,
                        line.Run ?? line.Campaign,
                        line.Before is null && line.After is null ? "" : $"{line.Before ?? visit.Say["none"]} -> {line.After ?? visit.Say["none"]}");
                }

                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return command;
    }
}
