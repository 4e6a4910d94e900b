using System.Text.RegularExpressions;
using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>The pages of the codes that binding gives: what is said to fail fails with that code alone, and what is mended is good.</summary>
public partial class BindingPages
{
    private static readonly string folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "docs", "errors"));

    public static IEnumerable<TheoryDataRow<string>> Codes =>
        Phrasebook.English.Keys.Where(key => Code().IsMatch(key)).Order(StringComparer.Ordinal).Select(code => new TheoryDataRow<string>(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_fails_and_passes_as_it_says(string code)
    {
        var page = File.ReadAllText(Path.Combine(folder, code + ".md"));
        Assert.StartsWith($"# {code}: ", page);
        foreach (Match block in Block().Matches(page))
        {
            var said = CodesOf(block.Groups["kind"].Value, block.Groups["text"].Value);
            Assert.Equal(block.Groups["says"].Value == "Mended" ? [] : [code], said.Distinct());
        }
    }

    private static IEnumerable<string> CodesOf(string kind, string text) => (kind switch
    {
        "query" => Analysis.OfQuery(new SourceText("page", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, []).Diagnostics,
        "model" => Shop.Bind(text.Contains("purchase", StringComparison.Ordinal) ? text + "\nentity purchase { }" : text).Diagnostics,
        _ => Analysis.OfFile(new SourceText("page", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None).Diagnostics,
    }).Select(d => d.Code);

    [GeneratedRegex("^JAL0[2-69]|^JAL07")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<says>Fails|Mended):\n\n```jalon (?<kind>\w+)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
