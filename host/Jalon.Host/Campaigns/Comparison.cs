using System.Globalization;
using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;

namespace Jalon.Host.Campaigns;

/// <summary>Two versions of a campaign side by side: which activities came, went, read something else, and what their texts say now.</summary>
/// <param name="workspace">The campaigns' texts.</param>
/// <param name="store">Their versions.</param>
/// <param name="clock">The wall's.</param>
internal sealed class Comparison(OpenWorkspace workspace, IRunStore store, IClock clock)
{
    /// <summary>How two sides differ.</summary>
    /// <param name="before">The first: <c>campaign@3</c>, a campaign's draft by its name, or a file.</param>
    /// <param name="after">The second.</param>
    /// <param name="counts">Whether to say what each would target today.</param>
    /// <param name="cancellation">Stops the counting.</param>
    /// <exception cref="ProblemException">There is no such campaign, version or file.</exception>
    public async Task<CampaignDiff> AskAsync(string before, string after, bool counts, CancellationToken cancellation)
    {
        var (first, second) = (Side(before), Side(after));
        return new CampaignDiff(
            before,
            after,
            LineDiff.Of(first.Settings(), second.Settings()),
            Activities(first, second),
            counts ? await CountsAsync(first, second, cancellation).ConfigureAwait(false) : []);
    }

    private static IReadOnlyList<ActivityDiff> Activities(Compared first, Compared second)
    {
        var gone = first.Campaign.Activities.Select(a => a.Name.Text).Where(name => second.Find(name) is null);
        var names = gone.Concat(second.Campaign.Activities.Select(a => a.Name.Text)).Distinct().ToList();
        return [.. names.Select(name => Activity(name, first, second)).OfType<ActivityDiff>()];
    }

    private static ActivityDiff? Activity(string name, Compared first, Compared second)
    {
        var lines = LineDiff.Of(first.Lines(name), second.Lines(name));
        var (before, after) = (first.Inputs(name), second.Inputs(name));
        var known = first.Subject is not null && second.Subject is not null;
        var change = first.Find(name) is null ? "added"
            : second.Find(name) is null ? "removed"
            : known && !before.SequenceEqual(after) ? "rewired"
            : lines.Count > 0 ? "changed"
            : null;
        return change is null ? null : new ActivityDiff(name, change, before, after, lines);
    }

    private async Task<IReadOnlyList<CountDiff>> CountsAsync(Compared first, Compared second, CancellationToken cancellation)
    {
        var counting = new Counting(workspace.Engine, clock);
        var before = await counting.OfAsync(Meant(first), cancellation).ConfigureAwait(false);
        var after = await counting.OfAsync(Meant(second), cancellation).ConfigureAwait(false);
        return [.. before.Select(c => c.Activity).Union(after.Select(c => c.Activity)).Select(Both)];

        CountDiff Both(string name)
        {
            var (old, now) = (before.FirstOrDefault(c => c.Activity == name), after.FirstOrDefault(c => c.Activity == name));
            var ways = (old?.Ways ?? []).Union(now?.Ways ?? []).ToList();
            return new CountDiff(name, old?.Rows, now?.Rows) { If = ways.Count == 0 ? null : string.Join(", ", ways) };
        }
    }

    private static Execution.RunSubject Meant(Compared side) => side.Subject
        ?? throw new ProblemException(new Problem("refused", null, $"{side.Name} means nothing any more, so that nothing of it can be counted; leave --counts away", []));

    private Compared Side(string word)
    {
        var at = word.LastIndexOf('@');
        if (at > 0 && int.TryParse(word.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Version(word, word[..at], number);
        var read = FileWord.Is(word) ? workspace.Read(word, null) : workspace.Named(word);
        var subject = read is { Fault: null, Analysis.IsGood: true } ? workspace.Publish(read) : null;
        return Compared.Of(word, read.File, read.Analysis.Source.Text, read.Campaign.Name, subject)!;
    }

    private Compared Version(string word, string name, int number)
    {
        var row = store.Campaigns.Version(name, number);
        if (row is null && store.Campaigns.Campaign(name) is null)
            workspace.Named(name);
        var version = row?.Version ?? throw new SaidProblemException("not_found", "problem.no_version", ("name", name), ("version", number));
        return Compared.Of(word, version.File, version.Text, name, workspace.BindToShow(version))
            ?? throw new ProblemException(new Problem("refused", null, $"the text of {word} holds no campaign '{name}' any more", []));
    }
}
