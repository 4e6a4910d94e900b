using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Host.Plugins;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Host.Tests.Plugins;

/// <summary>From the text of a campaign through the language into the shipped plugins and back: the columns of every transition.</summary>
public sealed class SampleCampaignTests : IDisposable
{
    private static readonly SampleTables s_tables = new(SampleTables.DuckDb);
    private readonly Gallery _gallery = new();

    public void Dispose() => _gallery.Dispose();

    [Fact]
    public void The_newsletter_goes_through_eleven_activity_types() => Assert.Equal(
        """
        subscribers.result (main): key id
        web_lines.result (main): key order_number+line
        web_buyers.result (main): key id, last_article text
        web_buyers.unmatched: key order_number+line
        unreachable.result (main): key id
        stop_list.result (main): key email, reason text, added_on date
        stop_list.rejects: key line, reason text, text text
        stopped.matched (main): key id
        stopped.unmatched: key email, reason text, added_on date
        readers.result (main): key id, last_article text
        readers.complement: key id, last_article text
        unique.unique (main): key id, last_article text
        unique.duplicates: key id, last_article text
        dressed.result (main): key id, last_article text, greeting text, article text, year_orders int
        ways.letter: key id, last_article text, greeting text, article text, year_orders int
        ways.archive: key id, last_article text, greeting text, article text, year_orders int
        pause.result (main): key id, last_article text, greeting text, article text, year_orders int
        letters.done (main): key id, last_article text, greeting text, article text, year_orders int
        archived.done (main): key id, last_article text, greeting text, article text, year_orders int
        both.result (main): key id, last_article text, greeting text, article text, year_orders int
        never_bought.result (main): key id, last_article text, greeting text, article text, year_orders int
        vouchers.done (main): key id, last_article text, greeting text, article text, year_orders int
        """,
        Transitions(Sample("campaigns/newsletter.campaign")));

    [Fact]
    public void The_sale_is_split_by_a_seeded_share_a_condition_and_the_rest()
    {
        var segments = Bound(Sample("campaigns/spring_sale.campaign")).Activities.Single(a => a.Name == "segments").Outputs;
        Assert.Equal(["control", "vip", "others"], segments.Select(o => o.Name));
        Assert.StartsWith("sample to_int(round((count( over {transition unique.unique}):decimal(0) * 0.10", segments[0].Rows.ToString(), StringComparison.Ordinal);
        Assert.Contains("seed 7", segments[0].Rows.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("limit 500 order by sum(", segments[1].Rows.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_count_are_those_that_the_columns_look_at()
    {
        var result = Bound(Sample("campaigns/newsletter.campaign")).Activities.Single(a => a.Name == "web_buyers").Outputs[0].Rows.ToString();
        Assert.Contains("group by id = .customer.id as customer", result, StringComparison.Ordinal);
        Assert.Contains("distinct by .customer.id keep 1 order by .ordered_on desc", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity a : splitt { input = x }", "there is no activity type 'splitt'")]
    [InlineData("activity a : split@2 { }", "there is no version 2 of split")]
    [InlineData("activity a : deduplicate { input = x  by = email  keep = 0 }", "keep at least 1 row for each value")]
    [InlineData("activity a : split { input = x }", "needs at least one branch")]
    [InlineData("activity a : combine { union = [x, y] }", "bring one to the other's dimension with change-dimension")]
    [InlineData("activity a : and-join { inputs = [x, y] }", "primary")]
    [InlineData("activity a : wait { input = x }", "needs one of: for = 7 days")]
    [InlineData("activity a : extract-file { input = x  path = \"../x.csv\" }", "leaves the workspace")]
    [InlineData("activity a : load-file { path = \"data/none.csv\" }", "'data/none.csv' is not there")]
    [InlineData("activity a : enrich { input = x  query = where true }", "so that every row goes on")]
    [InlineData("activity a : reconcile { input = x  dimension = customer  match = email =~ input.email  query = select email }", "'email' is a name of customer already")]
    [InlineData("activity a : change-dimension { input = x  to = home  order = email }", "add keep")]
    [InlineData("activity a : fork { input = x  outputs = [one] }", "at least two names")]
    [InlineData("activity a : build-audience { query = from file \"data/suppressed.csv\" }", "gives rows of no entity")]
    public void What_a_plugin_refuses_is_an_error_of_the_campaign(string activity, string message)
    {
        var said = Analysed($$"""
            campaign c {
              activity x : build-audience { query = from customer where email is not empty }
              activity y : build-audience { query = from purchase where amount > 10 }
              {{activity}}
            }
            """, PluginCatalogue.Find(Gallery.Shipped, null)).Diagnostics;
        Assert.Contains(said, d => CaretText.Draw(d, Phrasebook.English).Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plugin_that_cannot_be_used_is_told_where_its_type_is_named()
    {
        var said = Analysed("campaign c { activity x : bad-constructor { } }", _gallery.With("bad-constructor", "1.0.0").Find()).Diagnostics;
        var text = CaretText.Draw(Assert.Single(said), Phrasebook.English);
        Assert.Contains("JAL0703", text, StringComparison.Ordinal);
        Assert.Contains("bad-constructor 1.0.0 cannot make 'bad-constructor': its constructor threw InvalidOperationException: no licence found", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_one_plugin_serve_one_campaign()
    {
        var shipped = PluginCatalogue.Find(Gallery.Shipped, _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Root);
        var analysis = Analysed(
            """
            campaign c {
              activity x : build-audience { query = from customer where email is not empty }
              activity old : stamp@1 { input = x }
              activity new : stamp { input = x }
            }
            """, shipped);
        Assert.Empty(analysis.Diagnostics);
        var activities = analysis.Campaigns[0].Activities;
        Assert.Contains("hello from library 1", activities.Single(a => a.Name == "old").Outputs[0].Rows.ToString(), StringComparison.Ordinal);
        Assert.Contains("hello you from library 2", activities.Single(a => a.Name == "new").Outputs[0].Rows.ToString(), StringComparison.Ordinal);
    }

    private static string Transitions(string text) => string.Join('\n', Bound(text).Activities.SelectMany(a => a.Outputs.Select(o =>
        $"{a.Name}.{o.Name}{(o.IsMain ? " (main)" : "")}: {o.Rows.Schema}")));

    private static BoundCampaign Bound(string text)
    {
        var analysis = Analysed(text, PluginCatalogue.Find(Gallery.Shipped, null));
        Assert.Empty(analysis.Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English)));
        return Assert.Single(analysis.Campaigns);
    }

    private static FileAnalysis Analysed(string text, PluginCatalogue plugins) => Analysis.OfFile(
        new SourceText("c.campaign", text), Model(), s_tables, Catalogue.Standard, new PluginActivityTypes(plugins), DateTimeZone.Utc, CampaignNames.None);

    private static DataModel Model()
    {
        var bound = Analysis.OfModel([new SourceText("boutique.model", Sample("model/boutique.model"))], s_tables, Catalogue.Standard, DateTimeZone.Utc);
        Assert.Empty(bound.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => CaretText.Draw(d, Phrasebook.English)));
        return bound.Model;
    }

    /// <summary>A text of the sample workspace.</summary>
    internal static string Sample(string file)
    {
        using var stream = typeof(PluginCatalogue).Assembly.GetManifestResourceStream($"samples/boutique/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
