using System.Text;
using Jalon.Algebra.Functions;
using Jalon.Compilers;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Host.Plugins;
using Jalon.Host.Questions;
using Jalon.Host.Tests.Plugins;
using Jalon.Language;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Host.Tests.Questions;

/// <summary>
/// What a run of a campaign would ask an engine that is not there, in a file for each campaign under tests/cases/plans: every statement, and what cannot be said.
/// SQL Server's own parser reads these files in the tests of the compilers.
/// </summary>
public class DialectPlanTests
{
    private static readonly Dialect s_dialect = KnownDialects.Find("sqlserver")!;
    private static readonly SampleTables s_tables = new(SampleTables.SqlServer);

    [Theory]
    [InlineData("newsletter")]
    [InlineData("spring_sale")]
    [InlineData("win_back")]
    public void What_a_campaign_asks_of_SQL_Server_is_as_written_down(string campaign)
    {
        var text = campaign == "win_back" ? File.ReadAllText(Path.Combine(GoldenFile.Folder, "plans", "win_back.campaign")) : SampleCampaignTests.Sample($"campaigns/{campaign}.campaign");
        GoldenFile.Holds($"plans/{campaign}.sqlserver.sql", Plan(text));
    }

    private static string Plan(string text)
    {
        var model = Analysis.OfModel([new SourceText("boutique.model", SampleCampaignTests.Sample("model/boutique.model"))], s_tables, Catalogue.Standard, DateTimeZone.Utc).Model;
        var plugins = new PluginActivityTypes(PluginCatalogue.Find(Gallery.Shipped, null));
        var analysis = Analysis.OfFile(new SourceText("c.campaign", text), model, s_tables, Catalogue.Standard, plugins, DateTimeZone.Utc, CampaignNames.None);
        Assert.Empty(analysis.Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English)));
        var (campaign, compiler, plan) = (Assert.Single(analysis.Campaigns), new SqlCompiler(s_dialect, model), new StringBuilder());
        CompileContext Context(string activity) => new(
            DateTimeZoneProviders.Tzdb[campaign.TimeZone!],
            Instant.FromUtc(2026, 11, 24, 8, 0),
            campaign.Parameters.ToDictionary(p => p.Name, p => p.Default, StringComparer.Ordinal),
            $"{campaign.Name}/{activity}");
        void Add(string title, SqlText query, string statement) => plan.Append(query.Unsupported is []
            ? $"-- {title}\n{statement};\n\n"
            : $"-- {title}: cannot be said: {string.Join("; ", query.Unsupported.Select(u => u.What).Distinct())}\n\n");
        foreach (var activity in campaign.Activities)
        {
            var sources = new NamedSources(s_dialect);
            if (activity.Shape.Kind == ActivityKind.Set)
            {
                var outputs = activity.Outputs.Select(o => new OutputTable(o.Name, s_dialect.Quote($"{activity.Name}.{o.Name}"), o.Rows)).ToList();
                foreach (var output in compiler.Outputs(outputs, sources, Context(activity.Name)))
                    Add($"{activity.Name}.{output.Name}", output.Query, output.Create);
            }
            else
            {
                foreach (var query in EngineQuestions.Of(activity).Select(q => compiler.Query(q, sources, Context(activity.Name))))
                    Add(activity.Name, query, query.Sql);
            }
        }

        foreach (var (gate, asked) in campaign.Gates.SelectMany(g => EngineQuestions.Of(g).Select(q => (g, q))))
        {
            var query = compiler.Query(asked, new NamedSources(s_dialect), Context(gate.Transition.Activity));
            Add($"gate {gate.Transition.Name}", query, query.Sql);
        }

        return plan.ToString();
    }
}
