using Jalon.Language;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Host.Workspace;

/// <summary>The campaigns of a workspace's files as the tests of one of them name them; nothing is read before they do.</summary>
/// <param name="texts">The texts of the files that can be read, by their names, read anew each time.</param>
/// <param name="analyse">What a text means, where of campaigns elsewhere only the names are known.</param>
internal sealed class OtherCampaigns(Func<IEnumerable<SourceText>> texts, Func<SourceText, ICampaigns, FileAnalysis> analyse) : ICampaigns
{
    /// <summary>Whether the meaning of the file hangs on what stands in others.</summary>
    public bool WereAsked { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Names => Parsed().SelectMany(f => f.Names);

    /// <inheritdoc/>
    public BoundCampaign? Find(string name)
    {
        var files = Parsed().ToList();
        if (files.Find(f => f.Names.Contains(name)).Text is not { } text)
            return null;
        var analysis = analyse(text, new CampaignNames([.. files.SelectMany(f => f.Names)]));
        return analysis.IsGood ? analysis.Campaigns.First(c => c.Name == name) : null;
    }

    private IEnumerable<(SourceText Text, IReadOnlyList<string> Names)> Parsed()
    {
        WereAsked = true;
        return texts().Select(t => (t, (IReadOnlyList<string>)[.. Parser.ParseFile(t).Tree!.Campaigns.Select(c => c.Name.Text)]));
    }
}
