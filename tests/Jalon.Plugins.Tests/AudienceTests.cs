using Jalon.Plugins.BuildAudience;
using Jalon.Plugins.Enrich;

namespace Jalon.Plugins.Tests;

public sealed class AudienceTests
{
    private static readonly Transition s_input = new("pause", "result");
    private static readonly Relation s_rows = s_input.Carries(Shop.Customer);

    [Fact]
    public void An_audience_is_what_its_query_gives() => Golden.Composes(
        """
        result (main): key id
        where (.country == "FR")
          entity customer
        """,
        Build(new EntityScan(Shop.Customer).Where(Shop.Customer.Column("country").Is("FR")), null));

    [Fact]
    public void Rows_of_nobody_cannot_begin_an_audience_but_may_pass_through()
    {
        var nobody = s_input.CarriesRows(["line"], new Column("line", DataType.Int, false));
        Golden.Refuses("query", "rows of no entity", () => Build(nobody, null));
        Assert.Null(Build(nobody, s_input).Single().Rows.Schema.Dimension);
    }

    [Fact]
    public void An_enriched_population_keeps_every_row()
    {
        var derived = s_rows.Derive(new NamedScalar("code", Literal.Of("A")));
        Golden.Composes(
            """
            result (main): key id, code text
            derive code = "A"
              transition pause.result
            """,
            Enrich(derived));
        Golden.Refuses("query", "so that every row goes on", () => Enrich(derived.Where(Literal.False)));
        Golden.Refuses("query", "so that every row goes on", () => Enrich(new EntityScan(Shop.Customer)));
    }

    private static IEnumerable<Output> Build(Relation query, Transition? input) =>
        new BuildAudience.BuildAudience().Compose(new BuildAudienceSettings { Query = new(query), Input = input }, Shop.Inputs((s_input, s_rows)));

    private static IEnumerable<Output> Enrich(Relation query) =>
        new Enrich.Enrich().Compose(new EnrichSettings { Input = s_input, Query = new(query) }, Shop.Inputs((s_input, s_rows)));
}
