using Jalon.Algebra.Functions;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>A name from another tool works, or is told what to write instead of it; nobody is left with "expected an expression".</summary>
public class ForeignNames
{
    private static readonly Catalogue catalogue = Catalogue.Standard;

    public static TheoryData<string> Names =>
    [
        .. File.ReadAllText(Path.Combine(CaseFile.Folder, "names", "campaign_tools.txt")).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Concat(catalogue.Foreign.Select(f => f.Key)).Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_foreign_name_is_told_what_stands_here(string name)
    {
        var query = Analysis.OfQuery(new SourceText("query", $"from customer derive x = {name}(email, email)"), ShopSources.Model, new ShopSources(), catalogue, Shop.Zone, []);
        var told = query.Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English)).ToList();
        if (catalogue.InsteadOf(name) is { } instead)
            Assert.Contains(query.Diagnostics, d => d.Code == "JAL0205" && d.Message.Arguments["instead"].Equals(instead));
        else if (catalogue.Find(name) is null)
            Assert.Contains(told, t => t.Contains($"did you mean '{catalogue.Functions.First(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name}'?", StringComparison.Ordinal));
        else
            Assert.DoesNotContain(query.Diagnostics, d => d.Code is "JAL0204" or "JAL0205");
    }
}
