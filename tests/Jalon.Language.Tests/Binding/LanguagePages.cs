using System.Text.RegularExpressions;
using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>The texts of docs/language are good: each is parsed and bound over the shop.</summary>
public partial class LanguagePages
{
    private static readonly string folder = Path.GetFullPath(Path.Combine(CaseFile.Folder, "..", "..", "docs", "language"));

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(folder, "*.md").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_texts_of_a_page_bind(string page)
    {
        var text = File.ReadAllText(Path.Combine(folder, page)).ReplaceLineEndings("\n");
        foreach (Match block in Block().Matches(text))
            Assert.Equal("", string.Join('\n', Diagnostics(block.Groups["kind"].Value, block.Groups["text"].Value).Where(d => d.Severity == Severity.Error).Select(d => CaretText.Draw(d, Phrasebook.English))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_links_of_a_page_lead_somewhere(string page)
    {
        var text = File.ReadAllText(Path.Combine(folder, page));
        Assert.All(
            Link().Matches(text).Select(m => m.Groups[1].Value).Where(l => l.Length > 0).Distinct(),
            link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(string kind, string text) => kind switch
    {
        "query" => Query(text).Diagnostics,
        "expression" => Query($"from customer derive x = {text}").Diagnostics,
        "model" => Shop.Bind(text).Diagnostics,
        "file" => Analysis.OfFile(new SourceText("page", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None).Diagnostics,
        _ => throw new InvalidOperationException($"'{kind}' is no kind of text."),
    };

    private static QueryAnalysis Query(string text) => Analysis.OfQuery(new SourceText("page", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, []);

    [GeneratedRegex(@"```jalon (?<kind>\w+)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\(([^)#]*)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
