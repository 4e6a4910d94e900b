using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The settings of one activity: a form and what was written, to values. What others look at comes first.</summary>
/// <param name="binder">Binds expressions and queries.</param>
/// <param name="scope">What names mean in the campaign: parameters, steps, activities.</param>
/// <param name="owner">The activity type, for messages.</param>
internal sealed class SettingsBinder(Binder binder, Scope scope, string owner)
{
    private readonly TransitionsRead _queried = new(scope.Transitions);
    private readonly TransitionBinder _transitions = new(binder.Report, scope.Transitions);
    private readonly ConstantBinder _constants = new(binder);
    private readonly CampaignCallBinder _calls = new(binder, scope.Campaigns);
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueNode> _arguments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private ValueList<Link> _links = [];

    private Report Report => binder.Report;

    /// <summary>The transitions that settings name, each once.</summary>
    public IReadOnlyList<TransitionRef> Inputs => _transitions.Named;

    /// <summary>Those, and the transitions that queries name beside them.</summary>
    public IReadOnlyList<TransitionRef> Read => [.. Inputs, .. _queried.Read.Where(r => Inputs.All(i => i.Name != r.Name))];

    private Scope Campaign => scope with { Transitions = _queried };

    /// <summary>The settings bound; null where one of them is wrong or missing, which is said.</summary>
    public BoundSettings? Bind(Forms forms, SettingsForm form, Span span)
    {
        forms.Explain(form);
        foreach (var setting in form.Settings)
        {
            if (setting.Kind is ArgumentsSetting given && forms.Value(setting.Name) is { } arguments)
                _arguments[given.Campaign] = arguments;
        }

        var written = form.Settings.OrderBy(s => Rank(s.Kind)).Select(s => (Form: s, Node: forms.Value(s.Name))).ToList();
        var links = form.Blocks.Where(b => b.IsLink).ToDictionary(b => b.Word, b => forms.Blocks(b.Word));
        var read = written.TakeWhile(s => Rank(s.Form.Kind) < 2).ToList();
        var isGood = Settings(read, _values, span);
        var blocks = new Dictionary<string, IReadOnlyList<BoundBlock>>(StringComparer.Ordinal);
        foreach (var (word, nodes) in links)
            blocks[word] = [.. nodes.Select(Link).OfType<BoundBlock>()];
        isGood &= links.All(l => blocks[l.Key].Count == l.Value.Count);
        isGood &= Settings(written.Skip(read.Count), _values, span);
        foreach (var block in form.Blocks.Where(b => !b.IsLink))
        {
            var nodes = forms.Blocks(block.Word);
            blocks[block.Word] = [.. nodes.Select(n => Block(block, n)).OfType<BoundBlock>()];
            isGood &= blocks[block.Word].Count == nodes.Count;
            foreach (var again in block.Many ? [] : nodes.Skip(1))
                Report.Add(SettingsErrors.Twice(Report.Source, again.Word.Span, block.Word));
        }

        return isGood ? new BoundSettings(_values, blocks) : null;
    }

    private bool Settings(IEnumerable<(SettingForm Form, ValueNode? Node)> settings, Dictionary<string, object> values, Span span)
    {
        var isGood = true;
        foreach (var (form, node) in settings)
        {
            if (node is null)
            {
                if (form.Required)
                    Report.Add(SettingsErrors.Missing(Report.Source, span, owner, form.Name));
                isGood &= !form.Required;
            }
            else if (Value(form.Kind, node, form.Name) is { } value)
                values[form.Name] = value;
            else
            {
                _failed.Add(form.Name);
                isGood = false;
            }
        }

        return isGood;
    }

    // What says whose rows there are comes before what looks at them.
    private static int Rank(SettingKind kind) => kind switch
    {
        TransitionSetting or TransitionsSetting or EntitySetting or CampaignSetting => 0,
        LinkPathSetting => 1,
        _ => 2,
    };

    private BoundBlock? Block(BlockForm form, BlockNode node)
    {
        if (form.IsLabelled && node.Label is not { Parts.Count: 1 })
        {
            Report.Add(SettingsErrors.NeedsLabel(Report.Source, node.Word.Span, form.Word));
            return null;
        }

        if (!form.IsLabelled && node.Label is { } label)
            Report.Add(SettingsErrors.TakesNoLabel(Report.Source, label.Span, form.Word));
        var forms = new Forms(node.Forms, node.Label is null ? form.Word : $"{form.Word} {node.Label.Text}", Report);
        forms.Explain(form.Form);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        var isGood = Settings(form.Form.Settings.Select(s => (s, forms.Value(s.Name))).ToList(), values, node.Word.Span);
        var inner = new Dictionary<string, IReadOnlyList<BoundBlock>>(StringComparer.Ordinal);
        foreach (var block in form.Form.Blocks)
            inner[block.Word] = [.. forms.Blocks(block.Word).Select(n => Block(block, n)).OfType<BoundBlock>()];
        forms.ReportRest();
        return isGood ? new BoundBlock(form.IsLabelled ? node.Label!.Text : null, new BoundSettings(values, inner)) : null;
    }

    private BoundBlock? Link(BlockNode node)
    {
        var name = node.Label is { Parts.Count: 1 } label ? label.Text : "";
        if (name.Length == 0)
            Report.Add(SettingsErrors.NeedsLabel(Report.Source, node.Word.Span, node.Word.Text));
        var forms = new Forms(node.Forms, $"{node.Word.Text} {name}", Report);
        var (one, many) = (forms.Path("one"), forms.Path("many"));
        var on = forms.Expression("on");
        forms.ReportRest();
        if ((one is null) == (many is null) || on is null)
        {
            Report.Add(ModelErrors.LinkNeedsTarget(Report.Source, node.Word.Span, name));
            return null;
        }

        if (_transitions.Transition((one ?? many)!, one is null ? "many" : "one") is not { } transition || Input("input") is not { } input || name.Length == 0)
            return null;
        if (PathBinder.Member(input.Schema, null, name) is not null)
            Report.Add(NameErrors.Taken(Report.Source, node.Label!.Span, name));
        var link = new Link(name, name, one is null ? Cardinality.Many : Cardinality.One, []) { Rows = transition.Relation };
        if (new LinkConditionBinder(binder).Bind(link, on, input.Schema, transition.Relation.Schema, Campaign) is not { } bound)
            return null;
        _links = _links.Add(bound);
        return new BoundBlock(name, new BoundSettings(new Dictionary<string, object>(), new Dictionary<string, IReadOnlyList<BoundBlock>>()), bound);
    }

    private object? Value(SettingKind kind, ValueNode node, string name) => kind switch
    {
        _ when node is BadValueNode => null,
        ConstantSetting k => _constants.Constant(k.Type, node, name),
        ChoiceSetting k => _constants.Choice(k, node, name),
        ExpressionSetting k => Expression(k, node, name),
        QuerySetting k => Query(k, node, name),
        TransitionSetting => _transitions.Transition(node, name),
        TransitionsSetting => _transitions.Transitions(node, name),
        OrderingSetting k => Ordering(k, node, name),
        SizeSetting => node is ExpressionNode size ? Known(binder.Queries.Size(size, Campaign)) : Wrong(node, name, Phrase.Of("wanted.size")),
        LinkPathSetting k => LinkPath(k, node, name),
        EntitySetting => Entity(node, name),
        DataFileSetting => node is TextNode path ? new DataFileValue(path.Value, binder.Sources.File(path.Value)) : Wrong(node, name, Phrase.Of("wanted.text")),
        NameSetting => node is PathNode { Parts: [var word] } ? word.Text : Wrong(node, name, Phrase.Of("wanted.one_name")),
        ActivitySetting => _transitions.Activity(node, name),
        CampaignSetting => _calls.Campaign(node, name, _arguments.GetValueOrDefault(name)),
        ArgumentsSetting k => Arguments(k, node, name),
        ColumnsSetting k => ScopeOf(k.Rows) is { } seen ? new ColumnsBinder(binder).Bind(node, name, seen) : null,
        RangeSetting k => _constants.Range(k, node, name),
        TypeSetting => TypeReader.Read(node, Report),
        ListSetting k => List(k, node, name),
        _ => null,
    };

    private Scalar? Expression(ExpressionSetting kind, ValueNode node, string name)
    {
        if (node is not ExpressionNode expression)
            return (Scalar?)Wrong(node, name, Phrase.Of("wanted.expression"));
        if (ScopeOf(kind.Rows) is not { } seen)
            return null;
        if (kind.Wanted == DataType.Bool)
            return Known(binder.Expressions.Condition(expression, seen));
        var scalar = binder.Expressions.Bind(expression, seen);
        if (scalar is Unknown || kind.Wanted is not { } wanted)
            return Known(scalar);
        return scalar.Type.WidensTo(wanted) ? Cast.To(scalar, wanted) : (Scalar?)Wrong(node, name, Phrase.Of("wanted.typed", ("type", wanted.ToString())));
    }

    private Relation? Query(QuerySetting kind, ValueNode node, string name)
    {
        var seen = ScopeOf(kind.Rows);
        Report.Watch?.Could(node.Span, seen?.Input is null ? [Wanted.Pipeline] : [Wanted.Clause, Wanted.Pipeline]);
        if (node is not PipelineNode pipeline)
            return (Relation?)Wrong(node, name, Phrase.Of("wanted.pipeline"));
        if (seen is null)
            return null;
        var errors = Report.ErrorCount;
        var rows = binder.Queries.Bind(pipeline, seen with { Rows = [] });
        return Report.ErrorCount == errors ? rows : null;
    }

    private object? Ordering(OrderingSetting kind, ValueNode node, string name)
    {
        if (ScopeOf(kind.Rows) is not { } seen)
            return null;
        ValueList<OrderKey> keys = [];
        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            var (value, isDescending) = item is DirectedNode directed ? (directed.Value, directed.IsDescending) : (item, false);
            if (value is not ExpressionNode expression)
                return Wrong(item, name, Phrase.Of("wanted.order"));
            keys = keys.Add(binder.Expressions.Key(expression, isDescending, seen));
        }

        return keys.IsEmpty || keys.Any(k => k.Value is Unknown || !k.Value.Type.IsOrdered) ? null : keys;
    }

    private object? LinkPath(LinkPathSetting kind, ValueNode node, string name)
    {
        if (ScopeOf(kind.Rows) is not { } seen)
            return null;
        if (node is PathNode path)
        {
            if (binder.Paths.Follow(path.Parts, seen, report: true) is not { } reach)
                return null;
            if (reach is { Member: null, Links.IsEmpty: false, End.Dimension: { } target } && reach.Links.All(l => l.Rows is null))
                return new LinkPathValue(reach.Links, target);
        }

        return Wrong(node, name, Phrase.Of("wanted.links", ("entity", seen.Rows.FirstOrDefault()?.Schema.Dimension?.Name ?? "input")));
    }

    private object? Arguments(ArgumentsSetting kind, ValueNode node, string name) =>
        ScopeOf(new FactRows(kind.Input)) is { } facts ? _calls.Arguments(node, name, kind.Campaign, facts) : null;

    private object? Entity(ValueNode node, string name)
    {
        if (node is not PathNode path)
            return Wrong(node, name, Phrase.Of("wanted.entity"));
        Report.Watch?.Could(path.Span, () => binder.Model.Names.Select(n => new Candidate(n, new SourceName(n))));
        if (binder.Model.Find(path.Text) is { } entity)
            return entity;
        Report.Add(NameErrors.UnknownSource(Report.Source, path.Span, path.Text, binder.Model.Names));
        return null;
    }

    private object? List(ListSetting kind, ValueNode node, string name)
    {
        var items = (node is ListNode list ? list.Items : [node]).Select(n => Value(kind.Item, n, name)).ToList();
        return items.Contains(null) ? null : (IReadOnlyList<object>)[.. items.OfType<object>()];
    }

    private object? Wrong(ValueNode node, string name, Phrase wanted)
    {
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, wanted));
        return null;
    }

    private static Scalar? Known(Scalar scalar) => scalar is Unknown ? null : scalar;

    // What names mean where rows of a scope are looked at; null where it is not known whose they are, which is said.
    private Scope? ScopeOf(RowScope rows)
    {
        switch (rows)
        {
            case InputRows r when !_failed.Contains(r.Setting):
                return Input(r.Setting) is { } input ? Campaign with { Rows = [new Row(input.Schema)], Input = input } : Campaign;
            case TargetRows r when _values.TryGetValue(r.Setting, out var target) && !_failed.Contains(r.Input):
                var entity = Schema.Of((Entity)target);
                var outside = Input(r.Input) is { } near ? new Row(near.Schema) { OnlyByName = true, Names = ["input"] } : Row.None;
                return Campaign with { Rows = [new Row(entity), outside], Input = new Values(entity, []) };
            case TargetRowsWithInput r when _values.TryGetValue(r.Setting, out var path) && !_failed.Contains(r.Input):
                var end = InputLinks.At((LinkPathValue)path, Input(r.Input));
                return Campaign with { Rows = [new Row(end)], Input = new Values(end, []) };
            case FactRows r when !_failed.Contains(r.Input):
                return Facts.Of(Campaign, Input(r.Input));
            default:
                return null;
        }
    }

    private Relation? Input(string setting) => _values.GetValueOrDefault(setting) switch
    {
        TransitionRef { Relation: WorkingTable table } when !_links.IsEmpty => new WorkingTable(table.Transition, table.Schema with { Links = [.. table.Schema.Links, .. _links] }),
        TransitionRef transition => transition.Relation,
        _ => null,
    };
}
