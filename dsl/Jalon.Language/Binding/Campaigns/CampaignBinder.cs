using System.Collections.Immutable;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>A campaign: its own settings, then its activities in the order of their transitions, then what must hold.</summary>
/// <param name="model">The entities.</param>
/// <param name="sources">The tables, files and audiences.</param>
/// <param name="catalogue">The functions.</param>
/// <param name="types">The activity types.</param>
/// <param name="workspace">The zone in force where the campaign names none.</param>
/// <param name="report">Where errors go.</param>
internal sealed class CampaignBinder(IModel model, ISources sources, Catalogue catalogue, IActivityTypes types, DateTimeZone workspace, Report report)
{
    private static readonly SettingsForm Form = new(
        [
            new("title", new ConstantSetting(DataType.Text), Summary: "How people call the campaign."),
            new("note", new ConstantSetting(DataType.Text), Summary: "Whatever colleagues should know."),
            new("tags", new ListSetting(new ConstantSetting(DataType.Text)), Summary: "Words to find it by."),
            new("timezone", new ConstantSetting(DataType.Text), Default: "the workspace's", Summary: "The zone in force, such as \"Europe/Paris\"."),
            new("overlap", new ChoiceSetting(["skip", "queue", "allow"]), Default: "skip", Summary: "What happens when a schedule fires while the last run still goes on."),
        ],
        []);

    private static readonly BlockForm[] Blocks =
    [
        new("activity", true, new SettingsForm([], []), "A step of the campaign: activity name : type { settings }."),
        new("schedule", true, new SettingsForm([], []), "When it runs: once, every, daily, weekly, monthly, cron or signal."),
        new("parameter", true, new SettingsForm([], []), "A value that a run may be given."),
        new("gate", true, new SettingsForm([], []), "What must hold of a transition before the campaign goes on."),
    ];

    /// <summary>What the campaign means; what could not be bound is left out, and said.</summary>
    /// <param name="node">The campaign.</param>
    /// <param name="lets">The named steps of its file.</param>
    /// <param name="campaigns">Those that it may have run.</param>
    public BoundCampaign Bind(CampaignNode node, IEnumerable<LetNode> lets, CampaignsInSight campaigns)
    {
        var forms = new Forms(node.Forms, $"campaign {node.Name.Text}", report);
        foreach (var block in Blocks)
            forms.Explain(block.Word, block);
        var (zone, zoneName) = Zone(forms);
        var binder = new Binder(model, sources, catalogue, zone, report);
        var settings = new SettingsBinder(binder, new Scope(), "campaign").Bind(forms, Form, node.Name.Span);
        var parameters = new ParameterBinder(binder).Bind(forms);
        var scope = new Scope { Values = parameters.ToImmutableDictionary(p => p.Name, p => (Scalar)p.Reference, StringComparer.Ordinal), Campaigns = campaigns };
        scope = lets.Aggregate(scope, (s, let) => binder.Queries.WithStep(let, s));
        var graph = new ActivityGraph(node, types, binder, scope);
        var activities = graph.BindAll();
        var campaign = new BoundCampaign(node.Name.Text, (string?)settings?.Find("title") ?? node.Title?.Value, activities)
        {
            Tags = settings?.Find("tags") is IReadOnlyList<object> tags ? [.. tags.Cast<string>()] : [],
            TimeZone = zoneName,
            Retention = Retention(forms, binder),
            Overlap = (string?)settings?.Find("overlap") ?? "skip",
            Schedules = new ScheduleBinder(binder).Bind(forms),
            Parameters = parameters,
            Gates = Gates(forms, binder, graph),
        };
        CheckParameters(forms, campaign);
        forms.ReportRest();
        return campaign;
    }

    private (DateTimeZone Zone, string? Name) Zone(Forms forms)
    {
        if (forms.Value("timezone") is not TextNode written)
            return (workspace, null);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(written.Value) is { } zone)
            return (zone, written.Value);
        report.Add(ModelErrors.UnknownZone(report.Source, written.Span, written.Value));
        return (workspace, null);
    }

    private object? Retention(Forms forms, Binder binder)
    {
        if (forms.Expression("retention") is not { } node)
            return null;
        var scalar = binder.Expressions.Bind(node, new Scope());
        if (scalar.Type.Kind is TypeKind.Duration or TypeKind.Period && Constants.TryGet(scalar, scalar.Type, out var value) && value is not null)
            return value;
        if (scalar is not Unknown)
            report.Add(SettingsErrors.WrongKind(report.Source, node.Span, "retention", Phrase.Of("wanted.constant", ("type", DataType.Duration.ToString()))));
        return null;
    }

    private List<BoundGate> Gates(Forms forms, Binder binder, ActivityGraph graph)
    {
        var gates = new List<BoundGate>();
        foreach (var block in forms.Blocks("gate"))
        {
            var inner = new Forms(block.Forms, "gate", report);
            var require = inner.Expression("require");
            inner.ReportRest();
            if (block.Label is null)
                report.Add(SettingsErrors.NeedsLabel(report.Source, block.Word.Span, "gate"));
            else if (require is null)
                report.Add(SettingsErrors.Missing(report.Source, block.Word.Span, "gate", "require"));
            else if (new TransitionBinder(report, graph.Scope.Transitions).Transition(block.Label, "gate") is { } transition
                && binder.Expressions.Condition(require, Facts.Of(graph.Scope, transition.Relation)) is var condition and not Unknown)
                gates.Add(new BoundGate(transition, condition, report.Origin(require.Span)));
        }

        return gates;
    }

    // A parameter with the name of something that the campaign reads would be hidden by it without a word.
    private void CheckParameters(Forms forms, BoundCampaign campaign)
    {
        var read = campaign.Activities.SelectMany(a => a.Outputs.SelectMany(o => EntitiesRead.By(o.Rows))).Distinct().ToList();
        foreach (var block in forms.Blocks("parameter"))
            if (block.Label is { Parts: [var name] } && read.Find(e => PathBinder.Member(Schema.Of(e), null, name.Text) is not null) is { } entity)
                report.Add(GraphErrors.ParameterHides(report.Source, name.Span, name.Text, entity.Name));
    }
}
