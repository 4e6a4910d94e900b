using System.Globalization;
using Jalon.Api.Campaigns;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

/// <summary>
/// What a verb of one campaign has in common with the same verb of several: a condition that chooses them, the list of what will happen, and a question
/// that cannot be answered blindly.
/// </summary>
internal sealed class Several(Shell shell)
{
    private readonly Option<string?> _where = new("--where") { Description = shell.Help["several.where"], HelpName = "CONDITION" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = shell.Help["several.dry"] };
    private readonly Option<bool> _yes = new("--yes") { Description = shell.Help["several.yes"] };

    /// <summary>Whether somebody need not be asked.</summary>
    public Option<bool> Yes => _yes;

    /// <summary>Whether it is only to be said what would be done.</summary>
    public Option<bool> DryRun => _dryRun;

    /// <summary>Gives a verb the options; its campaign need not be named then, and must be otherwise.</summary>
    public void AddTo(Command command, Argument<string?> campaign)
    {
        command.Add(_where);
        command.Add(_dryRun);
        command.Add(_yes);
        command.Validators.Add(result =>
        {
            var named = result.GetValue(campaign) is not null;
            if (named == result.GetValue(_where) is not null)
                result.AddError(shell.Help[named ? "several.both" : "several.none"]);
        });
    }

    public bool IsAsked(Visit visit) => visit.Get(_where) is not null || visit.Get(_dryRun);

    /// <summary>Says what the request will do to each campaign, asks, and does it.</summary>
    public async Task<int> DoAsync(Visit visit, string request, string? campaign, CancellationToken cancellation)
    {
        var where = visit.Get(_where) ?? $"name == {Quoted(campaign!)}";
        var foreseen = await visit.Client.BulkAsync(new BulkRequest(request, where, DryRun: true), cancellation).ConfigureAwait(false);
        if (campaign is not null && foreseen.Outcomes.Count == 0)
            await visit.Client.CampaignAsync(campaign, cancellation).ConfigureAwait(false);
        if (visit.Get(_dryRun))
        {
            visit.Call.Answer(foreseen, f => Write(visit, f, visit.Out));
            return ExitCode.Done;
        }

        var will = foreseen.Outcomes.Where(o => o.Result == "will").Select(o => o.Campaign).ToList();
        if (will.Count > 0 && !visit.Get(_yes))
        {
            Write(visit, foreseen, visit.Error);
            if (!Confirmed(visit, request, will.Count))
            {
                visit.Error.WriteLine(visit.Say["several.kept"]);
                return ExitCode.Refused;
            }
        }

        // What was shown is what is done: a campaign that meets the condition only since then is left alone.
        var agreed = foreseen.Outcomes.Select(o => o.Campaign).ToList();
        var done = await visit.Client.BulkAsync(new BulkRequest(request, where, DryRun: false, agreed), cancellation).ConfigureAwait(false);
        visit.Call.Answer(done, d => Write(visit, d, visit.Out));
        return done.Outcomes.Any(o => o.Result == "failed") ? ExitCode.Failed
            : done.Outcomes.Any(o => o.Result == "refused" && will.Contains(o.Campaign, StringComparer.Ordinal)) ? ExitCode.No
            : ExitCode.Done;
    }

    private static void Write(Visit visit, BulkAnswer answer, TextWriter to)
    {
        if (answer.Outcomes.Count == 0)
        {
            to.WriteLine(visit.Say["several.nobody"]);
            return;
        }

        var table = new HumanTable(visit.Call.Streams.Width);
        foreach (var outcome in answer.Outcomes)
        {
            table.Add(visit.Say["result." + outcome.Result], outcome.Run ?? outcome.Campaign, outcome.Text);
            var reach = string.Join("   ", ((string?[])[Reach("several.runs", outcome.Runs), Reach("several.keeps", outcome.Kept), Reach("several.skips", outcome.Skipped)]).OfType<string>());
            if (reach.Length > 0)
                table.Add("", "", reach);
        }

        table.Write(to);

        string? Reach(string key, IReadOnlyList<string> activities) => activities.Count == 0 ? null : visit.Say.Format(key, string.Join(", ", activities));
    }

    // Yes and no train a blind yes; a number has to be read.
    private static bool Confirmed(Visit visit, string request, int count)
    {
        visit.Error.Write(visit.Say.Format("several.ask", request, count));
        visit.Error.Flush();
        return Console.In.ReadLine()?.Trim() == count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
