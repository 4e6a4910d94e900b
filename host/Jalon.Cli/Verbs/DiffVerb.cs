using Jalon.Api.Campaigns;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class DiffVerb
{
    public static Command Create(Shell shell)
    {
        var before = new Argument<string>("A") { Description = shell.Help["diff.side"] };
        var after = new Argument<string>("B") { Description = shell.Help["diff.side"] };
        var counts = new Option<bool>("--counts") { Description = shell.Help["diff.counts"] };
        var command = new Command("diff", shell.Help["diff"]) { before, after, counts };
        shell.Does(command, parsed => Paths.File(parsed.GetValue(before)), async (visit, cancellation) =>
        {
            var diff = await visit.Client.DiffAsync(Paths.Named(visit.Get(before)), Paths.Named(visit.Get(after)), visit.Get(counts), cancellation).ConfigureAwait(false);
            visit.Call.Answer(diff, d => Write(visit, d));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Visit visit, CampaignDiff diff)
    {
        if (diff.Settings.Count == 0 && diff.Activities.Count == 0)
            visit.Out.WriteLine(visit.Say.Format("diff.same", diff.Before, diff.After));
        if (diff.Settings.Count > 0)
            Lines(visit, visit.Say["diff.settings"], diff.Settings);
        foreach (var activity in diff.Activities)
        {
            var inputs = activity.Change == "rewired"
                ? $"   {string.Join(", ", activity.InputsBefore)} -> {string.Join(", ", activity.InputsAfter)}"
                : "";
            Lines(visit, $"{visit.Say["diff." + activity.Change]} {activity.Name}{inputs}", activity.Lines);
        }

        if (diff.Counts.Count == 0)
            return;
        var table = new HumanTable(visit.Call.Streams.Width).Right(1, 2, 3);
        table.Add(visit.Say["h.activity"], diff.Before, diff.After, "", "");
        foreach (var count in diff.Counts)
        {
            var more = count is { Before: { } b, After: { } a } && a != b ? (a > b ? "+" : "-") + visit.Say.Count(Math.Abs(a - b)) : "";
            table.Add(count.Activity, Count(visit, count.Before), Count(visit, count.After), more, count.If is { } ways ? visit.Say.Format("diff.if", ways) : "");
        }

        table.Write(visit.Out);
    }

    private static void Lines(Visit visit, string head, IReadOnlyList<DiffLine> lines)
    {
        visit.Out.WriteLine(head);
        foreach (var line in lines)
            visit.Out.WriteLine($"  {line.Sign} {line.Text}".TrimEnd());
        visit.Out.WriteLine();
    }

    private static string Count(Visit visit, long? rows) => rows is { } known ? visit.Say.Count(known) : visit.Say["none"];
}
