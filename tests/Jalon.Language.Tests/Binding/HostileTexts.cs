using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>Texts that would grow, hang or crash: each gets an error.</summary>
public class HostileTexts
{
    [Theory]
    [InlineData("from customer derive x = id + {0}", "JAL0335", "id", " + ")]
    [InlineData("from customer {0}", "JAL0335", "where id > 1", " ")]
    public void A_text_without_end_is_refused(string around, string code, string part, string between)
    {
        var text = around.Replace("{0}", string.Join(between, Enumerable.Repeat(part, 5000)), StringComparison.Ordinal);
        Assert.Equal([code], Query(text));
    }

    [Fact]
    public void Ten_thousand_conditions_are_fine() =>
        Assert.Empty(Query("from customer where " + string.Join(" and ", Enumerable.Repeat("id > 1", 10_000))));

    [Fact]
    public void Steps_that_double_are_refused()
    {
        var lets = Enumerable.Range(1, 40).Select(i => $"let s{i} = (from s{i - 1} union (from s{i - 1}))");
        Assert.Contains("JAL0414", Query("let s0 = (from customer)\n" + string.Join('\n', lets) + "\nfrom s40"));
    }

    [Fact]
    public void Attributes_that_double_are_refused()
    {
        var attributes = Enumerable.Range(1, 40).Select(i => $"attribute a{i} {{ value = a{i - 1} + a{i - 1} }}");
        var bound = Shop.Bind("entity product {\nattribute a0 { value = id }\n" + string.Join('\n', attributes) + "\n}");
        Assert.Contains("JAL0414", bound.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_long_campaign_binds_in_the_order_of_its_transitions_whatever_that_of_its_text()
    {
        var activities = Enumerable.Range(0, 2000).Reverse().Select(i => i == 0
            ? "activity a0 : build-audience { query = from customer }"
            : $"activity a{i} : build-audience {{ input = a{i - 1}  query = where active }}");
        var file = Analysis.OfFile(
            new SourceText("long", "campaign c {\n" + string.Join('\n', activities) + "\n}"),
            ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None);
        Assert.Empty(file.Diagnostics);
        Assert.Equal(2000, file.Campaigns[0].Activities.Count);
    }

    [Fact]
    public void Columns_are_known_through_a_long_chain_of_activities()
    {
        string[] steps = ["enrich {{ input = a{1}  query = derive c{0} = {0} }}", "deduplicate {{ input = a{1}  by = email  order = c0 desc }}", "combine {{ union = [a{1}] }}", "build-audience {{ input = a{1}  query = where c0 == 0 }}"];
        var activities = Enumerable.Range(1, 300).Select(i =>
            $"activity a{i} : " + string.Format(System.Globalization.CultureInfo.InvariantCulture, steps[i % steps.Length], i, i - 1));
        var text = $$"""
            campaign c {
            activity a0 : build-audience { query = from customer derive c0 = 0 }
            {{string.Join('\n', activities)}}
            activity good : deduplicate { input = a300  by = c0 + c4 + c296 }
            activity bad : deduplicate { input = a300  by = c0 + c3000 }
            }
            """;
        var file = Analysis.OfFile(new SourceText("chain", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None);
        var told = Assert.Single(file.Diagnostics);
        Assert.Equal(("JAL0201", "c300"), (told.Code, told.Beside?.Arguments["suggestion"]));
        Assert.Equal(1 + 75, file.Campaigns[0].Activities.First(a => a.Name == "good").Outputs[0].Rows.Schema.Computed.Count());
    }

    private static IEnumerable<string> Query(string text) =>
        Analysis.OfQuery(new SourceText("query", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, []).Diagnostics.Select(d => d.Code).Distinct();
}
