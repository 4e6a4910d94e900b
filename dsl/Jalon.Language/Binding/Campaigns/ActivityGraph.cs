using Jalon.Algebra.Relations;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The activities of a campaign, each bound once the columns of its inputs are known.</summary>
internal sealed class ActivityGraph : ITransitions
{
    private static readonly string[] Reserved = ["input", "outer", "file", "audience"];

    private readonly CampaignNode _campaign;
    private readonly IActivityTypes _types;
    private readonly Binder _binder;
    private readonly Scope _scope;
    private readonly Dictionary<string, ActivityNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundActivity?> _bound = new(StringComparer.Ordinal);
    private readonly List<string> _underway = [];

    // For each name that is mentioned somewhere, the outputs named with it; "" where it stands alone.
    private readonly ILookup<string, string> _mentioned;

    public ActivityGraph(CampaignNode campaign, IActivityTypes types, Binder binder, Scope scope)
    {
        (_campaign, _types, _binder) = (campaign, types, binder);
        _scope = scope with { Transitions = this };
        _mentioned = campaign.Activities.SelectMany(a => a.Forms).Concat(campaign.Forms).SelectMany(Mentioned).ToLookup(m => m.Name, m => m.Member ?? "", StringComparer.Ordinal);
        foreach (var node in campaign.Activities)
        {
            if (Reserved.Contains(node.Name.Text))
                Report.Add(GraphErrors.Reserved(Report.Source, node.Name.Span, node.Name.Text));
            if (!_nodes.TryAdd(node.Name.Text, node))
                Report.Add(GraphErrors.NameTwice(Report.Source, node.Name.Span, node.Name.Text));
        }
    }

    public IEnumerable<string> Activities => _nodes.Keys;

    /// <summary>What names mean in the campaign.</summary>
    public Scope Scope => _scope;

    private Report Report => _binder.Report;

    /// <summary>All activities that could be bound, in the order in which they were written.</summary>
    public IReadOnlyList<BoundActivity> BindAll()
    {
        foreach (var name in InOrder())
            Bound(name);
        List<BoundActivity> bound = [.. _nodes.Keys.Select(n => _bound[n]).OfType<BoundActivity>()];
        new LoopCheck(bound, Report, WayBack).Check();
        return bound;
    }

    public TransitionRef? Find(string activity, string? output)
    {
        if (!_nodes.ContainsKey(activity) || Bound(activity) is not { } bound)
            return null;
        var found = output is null ? bound.Main : bound.Outputs.FirstOrDefault(o => o.Name == output);
        return found is null ? null : new TransitionRef(activity, found.Name, new WorkingTable($"{activity}.{found.Name}", found.Schema));
    }

    public IEnumerable<string> Outputs(string activity) => Bound(activity)?.Outputs.Select(o => o.Name) ?? [];

    public bool IsBroken(string activity) => _nodes.ContainsKey(activity) && Bound(activity) is null;

    private BoundActivity? Bound(string name)
    {
        if (_bound.TryGetValue(name, out var bound))
            return bound;
        var at = _underway.IndexOf(name);
        if (at >= 0)
        {
            var circle = _underway.Skip(at).ToList();
            Report.Add(GraphErrors.Cycle(Report.Source, _nodes[name].Name.Span, string.Join(" -> ", circle.Append(name))));
            return null;
        }

        _underway.Add(name);
        bound = Bind(_nodes[name]);
        _underway.Remove(name);
        return _bound[name] = bound;
    }

    private BoundActivity? Bind(ActivityNode node)
    {
        var version = node.Version?.ToString();
        var forms = new Forms(node.Forms, node.Type.Text, Report);
        var common = new CommonBinder(_binder, _scope).Bind(forms);
        Report.Watch?.Could(node.Type.Span, () => _types.Names.Select(t => new Candidate(t, "activity type")));
        switch (_types.Find(node.Type.Text, version))
        {
            case ActivityUnknown unknown:
                // Where none is written, that is told already.
                if (node.Type.Text.Length > 0)
                    Report.Add(PluginErrors.UnknownType(Report.Source, node.Type.Span, node.Type.Text, unknown.Similar));
                return null;
            case VersionUnknown missing:
                Report.Add(PluginErrors.UnknownVersion(Report.Source, node.Version!.Span, node.Type.Text, version!, missing.Present));
                return null;
            case ActivityUnusable unusable:
                Report.Add(PluginErrors.Unusable(Report.Source, node.Type.Span, node.Type.Text, unusable.Reason));
                return null;
            case ActivityFound { Shape: var shape }:
                var settings = new SettingsBinder(_binder, _scope, node.Type.Text);
                var bound = settings.Bind(forms, shape.Form, node.Type.Span);
                var errors = Report.ErrorCount;
                forms.ReportRest();
                return bound is not null && Outputs(node, shape, bound, settings.Inputs, tells: Report.ErrorCount == errors) is var (outcome, around)
                    ? new BoundActivity(
                        node.Name.Text, shape, version, bound, common, settings.Read,
                        [.. outcome.Outputs.Select(o => new BoundOutput(o.Name, o.Main, o.SkipEmpty, o.Rows))], Report.Origin(node.Name.Span))
                    { Around = around, Jump = outcome.Jump }
                    : null;
            default:
                return null;
        }
    }

    private (ShapeOutcome Outcome, ShapeInputs Around)? Outputs(ActivityNode node, ActivityShape shape, BoundSettings settings, IReadOnlyList<TransitionRef> inputs, bool tells)
    {
        var read = Read(node.Name.Text);
        var around = new ShapeInputs(_campaign.Name.Text, node.Name.Text, inputs.ToDictionary(i => i.Name, i => i.Relation), read);
        var outcome = shape.Outputs(settings, around);

        // Naming the activity alone reads its main output, whose name is only known by now.
        if (read.Remove("") && outcome.Outputs.FirstOrDefault(o => o.Main) is { } main && read.Add(main.Name))
            outcome = shape.Outputs(settings, around);
        // What a misspelt setting leaves open is no problem of its own.
        foreach (var problem in tells ? outcome.Problems : [])
        {
            var span = node.Forms.FirstOrDefault(f => NameOf(f) == problem.Setting && problem.Setting is not null) switch
            {
                SettingNode s => s.Value.Span,
                BlockNode b => b.Word.Span,
                _ => node.Type.Span,
            };
            Report.Add(SettingsErrors.Refused(Report.Source, span, node.Type.Text, problem.Setting is null ? problem.Text : $"{problem.Setting} {problem.Text}"));
        }

        return outcome.Problems.Count > 0 ? null : (outcome, around);
    }

    // Where an activity says whereto it leads back.
    private Span WayBack(BoundActivity activity)
    {
        var node = _nodes[activity.Name];
        var settings = activity.Shape.Form.Settings.Where(s => s.Kind is ActivitySetting && activity.Settings.Find(s.Name) as string == activity.Jump?.To);
        return node.Forms.OfType<SettingNode>().FirstOrDefault(s => settings.Any(f => f.Name == s.Name.Text))?.Value.Span ?? node.Type.Span;
    }

    private HashSet<string> Read(string activity) => [.. _mentioned[activity]];

    private static IEnumerable<(string Name, string? Member)> Mentioned(FormNode form) =>
        Mentions.In(form).Concat(form is BlockNode { Word.Text: "gate", Label: { } label } ? Mentions.In(label) : []);

    private static string NameOf(FormNode form) => form switch { SettingNode s => s.Name.Text, BlockNode b => b.Word.Text, _ => "" };

    // Whom an activity mentions comes before it, found without recursion, however long the campaign.
    private IEnumerable<string> InOrder()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<string>(_nodes.Keys.Reverse());
        while (stack.TryPeek(out var name))
        {
            if (seen.Add(name))
            {
                foreach (var before in _nodes[name].Forms.SelectMany(Mentions.In).Select(m => m.Name).Where(n => _nodes.ContainsKey(n) && !seen.Contains(n)))
                    stack.Push(before);
                continue;
            }

            stack.Pop();
            if (done.Add(name))
                yield return name;
        }
    }
}
