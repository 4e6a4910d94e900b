using Jalon.Host.Execution;
using Jalon.Language.Formatting;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Host.Campaigns;

/// <summary>One side of a comparison: a campaign's text in its canonical form, and what it means where it still means something.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Source">The canonical text.</param>
/// <param name="Campaign">The campaign within it.</param>
/// <param name="Subject">What it would execute; null where it means nothing now.</param>
internal sealed record Compared(string Name, SourceText Source, CampaignNode Campaign, RunSubject? Subject)
{
    /// <summary>A side made of a text.</summary>
    /// <returns>Null where the text holds no such campaign.</returns>
    public static Compared? Of(string name, string file, string text, string campaign, RunSubject? subject)
    {
        var parsed = Parser.ParseFile(new SourceText(file, text));
        var source = new SourceText(file, Formatter.Format(parsed) ?? text);
        return Parser.ParseFile(source).Tree?.Campaigns.FirstOrDefault(c => c.Name.Text == campaign) is { } node ? new Compared(name, source, node, subject) : null;
    }

    /// <summary>What stands outside of its activities, line by line.</summary>
    public IReadOnlyList<string> Settings() =>
    [
        .. Campaign.Title is { } title ? (string[])[$"campaign {Source[title.Span]}"] : [],
        .. Campaign.Forms.SelectMany(f => Lines(f.Span)),
    ];

    /// <summary>An activity's text, line by line; none where it is not there.</summary>
    public IReadOnlyList<string> Lines(string activity) => Find(activity) is { } node ? Lines(node.Span) : [];

    /// <summary>The transitions that an activity reads; none where that is not known.</summary>
    public IReadOnlyList<string> Inputs(string activity) =>
        Subject?.Campaign.Activities.FirstOrDefault(a => a.Name == activity)?.Inputs.Select(i => i.Name).Distinct().ToList() ?? [];

    /// <summary>The activity of that name; null where there is none.</summary>
    public ActivityNode? Find(string activity) => Campaign.Activities.FirstOrDefault(a => a.Name.Text == activity);

    // Its first line stands where the text begins, the others are indented as deep as their block lies.
    private IReadOnlyList<string> Lines(Span span)
    {
        var lines = Source[span].Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var indent = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return [.. lines.Select((l, i) => i == 0 || l.Length < indent ? l.TrimEnd() : l[indent..].TrimEnd())];
    }
}
