using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Signatures, read from trees alone: campaigns that have one another run are known without being bound by turns. Tells no error: whoever binds the campaign does.</summary>
/// <param name="catalogue">The functions.</param>
/// <param name="types">The activity types, whose forms say where a campaign is named.</param>
/// <param name="zone">The zone in force where a campaign names none.</param>
internal sealed class SignatureReader(Catalogue catalogue, IActivityTypes types, DateTimeZone zone)
{
    /// <summary>How a campaign is called.</summary>
    public CampaignSignature Read(CampaignNode node, SourceText source)
    {
        var report = new Report(source);
        var binder = new Binder(new FinishedModel(DataModel.Nothing, NoSources.Instance), NoSources.Instance, catalogue, zone, report);
        var parameters = new ParameterBinder(binder).Bind(new Forms(node.Forms, "campaign", report));
        return new CampaignSignature(node.Name.Text, parameters, [.. node.Activities.SelectMany(Calls).Distinct(StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Calls(ActivityNode node) =>
        types.Find(node.Type.Text, node.Version?.ToString()) is ActivityFound { Shape: var shape } ? Calls(node.Forms, shape.Form) : [];

    private static IEnumerable<string> Calls(IReadOnlyList<FormNode> written, SettingsForm form) => written.SelectMany(node => node switch
    {
        SettingNode setting => form.Find(setting.Name.Text)?.Kind switch
        {
            CampaignSetting => Named([setting.Value]),
            ListSetting { Item: CampaignSetting } => Named(setting.Value is ListNode list ? list.Items : [setting.Value]),
            _ => [],
        },
        BlockNode block when form.Blocks.FirstOrDefault(b => b.Word == block.Word.Text) is { } inner => Calls(block.Forms, inner.Form),
        _ => [],
    });

    private static IEnumerable<string> Named(IEnumerable<ValueNode> values) => values.OfType<PathNode>().Select(p => p.Text);
}
