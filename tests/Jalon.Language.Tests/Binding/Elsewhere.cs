using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>A workspace's other file: its campaigns as others have them run; to tests only their names are known.</summary>
public sealed class Elsewhere : ICampaigns
{
    private const string Text = """
        campaign elsewhere { }
        campaign letters {
          parameter minimum "Least spend" { type = decimal(2) }
          parameter label { default = "x" }
          parameter days { type = [date]  default = [@2026-12-24] }
        }
        campaign leads_home {
          activity a : build-audience { query = from customer }
          activity b : sub-campaign { input = a  campaign = on_the_way }
        }
        campaign on_the_way {
          activity a : sub-campaign { input = nothing  campaign = home  set = { wrong = } }
        }
        campaign round { activity a : sub-campaign { campaign = round_again } }
        campaign round_again { activity a : sub-campaign { campaign = round } }
        """;

    private readonly IReadOnlyList<CampaignSignature> _signatures =
        Analysis.SignaturesOf(new SourceText("elsewhere", Text), Catalogue.Standard, new ShopActivities(), Shop.Zone);

    public IEnumerable<string> Names => _signatures.Select(s => s.Name);

    public CampaignSignature? Signature(string name) => _signatures.FirstOrDefault(s => s.Name == name);

    public BoundCampaign? Find(string name) => null;
}
