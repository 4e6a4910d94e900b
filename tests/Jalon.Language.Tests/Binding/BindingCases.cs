using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

public class BindingCases
{
    private static readonly ParameterRef[] parameters =
    [
        new("minimum", DataType.Decimal(2), false), new("wanted", DataType.List(DataType.Text), false), new("since", DataType.DateTime, true),
    ];

    public static IEnumerable<TheoryDataRow<string>> Files => CaseFile.In("binding").Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_gives_the_plan_and_the_errors_of_its_case(string file) => CaseFile.Check(file, Run);

    [Fact]
    public void Newcomers_are_told_what_to_write() => CaseFile.Check("newcomers.golden", Run);

    private static IEnumerable<(string, string)> Run(string kind, string text) => kind switch
    {
        "query" => Query(text.TrimEnd('\n')),
        "model" => Model(text.TrimEnd('\n')),
        "campaign" => Campaign(text.TrimEnd('\n')),
        _ => throw new InvalidOperationException($"'{kind}' is no kind of case."),
    };

    private static IEnumerable<(string, string)> Query(string text)
    {
        var query = Analysis.OfQuery(new SourceText("query", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, parameters);
        if (query.Relation is { } relation)
        {
            yield return ("plan", relation.ToString());
            yield return ("columns", relation.Schema.ToString());
        }

        yield return ("errors", Drawn(query.Diagnostics));
    }

    private static IEnumerable<(string, string)> Model(string text)
    {
        var bound = Shop.Bind(text);
        yield return ("entities", string.Join('\n', bound.Model.Entities.Select(e =>
            $"{e.Name} {e.Table} key {string.Join("+", e.Key)}"
            + string.Concat(e.Attributes.Where(a => a.Value is not null).Select(a => $"\n  {a.Name} {a.Type} = {a.Value}"))
            + string.Concat(e.Links.Select(l => $"\n  {l.Name} {l.Cardinality} {l.Target} on {string.Join(", ", l.On.Select(p => $"{p.Near} == {p.Far}"))}{(l.Also is null ? "" : $" also {l.Also}")}"))
            + string.Concat(e.Filters.Select(f => $"\n  filter {f.Name}")))));
        yield return ("errors", Drawn(bound.Diagnostics));
    }

    private static IEnumerable<(string, string)> Campaign(string text)
    {
        var file = Analysis.OfFile(new SourceText("campaign", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, new Elsewhere());
        yield return ("meaning", string.Concat(file.Campaigns.Select(CampaignText.Of)) + string.Concat(file.Tests.Select(CampaignText.Of)));
        yield return ("errors", Drawn(file.Diagnostics));
    }

    private static string Drawn(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English)));
}
