using System.Globalization;
using Jalon.Algebra.Functions;
using Jalon.Bench.Scenario;
using Jalon.Host.Plugins;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Bench.Compiled;

/// <summary>A campaign of a hundred activities, parsed, bound and checked, warm.</summary>
internal static class CheckingCosts
{
    private const int Chains = 20;
    private const int Rounds = 40;

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-check-").FullName;
        try
        {
            ScenarioWorkspace.Write(folder, 1000);
            var workspace = new OpenWorkspace(new WorkspaceFolder(folder), Built.Plugins);
            var types = new PluginActivityTypes(workspace.Plugins);
            var source = new SourceText("campaigns/long.campaign", Text());
            FileAnalysis Check() => Analysis.OfFile(source, workspace.Model.Model, workspace.Sources, Catalogue.Standard, types, DateTimeZone.Utc, CampaignNames.None);
            var checkedOnce = Check();
            if (!checkedOnce.IsGood)
                throw new InvalidOperationException(CaretText.Draw(checkedOnce.Diagnostics[0], Phrasebook.English));
            for (var i = 0; i < Rounds; i++)
                Check();
            var took = Timed.InTurn(Rounds, () => Check(), () => Parser.ParseFile(source));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"a campaign of {checkedOnce.Campaigns[0].Activities.Count} activities parsed, bound and checked, warm, ms (goal 50): best {took[0].Best:F1}, median {took[0].Median:F1}; parsed alone: best {took[1].Best:F1}"));
            workspace.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text() => "campaign long {\n" + string.Concat(Enumerable.Range(1, Chains).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""
          activity buyers{{i}} : build-audience { query = from customer where spent >= {{i * 10}} and country in ["FR", "DE"] derive last = max(purchases.ordered_on) }
          activity unique{{i}} : deduplicate { input = buyers{{i}}  by = lower(email)  keep = 1  order = created_on desc }
          activity dressed{{i}} : enrich { input = unique{{i}}  query = derive total = sum(purchases.amount), orders = count(purchases where channel == "web") }
          activity parts{{i}} : split { input = dressed{{i}}  branch vip { where = total > 2500 }  branch some { size = 10%  seed = 7 }  rest = others }
          activity all{{i}} : combine { union = [parts{{i}}.vip, parts{{i}}.some]  except = [parts{{i}}.others] }

        """))) + "}\n";
}
