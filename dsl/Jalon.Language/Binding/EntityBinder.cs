using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding;

/// <summary>One entity, step by step, as the other entities come to be known.</summary>
internal sealed class EntityBinder
{
    private readonly EntityNode _node;
    private readonly ModelInMaking _model;
    private readonly Binder _binder;
    private readonly Forms _forms;

    public EntityBinder(EntityNode node, ModelInMaking model, Binder binder)
    {
        (_node, _model, _binder) = (node, model, binder);
        _forms = new Forms(node.Forms, node.Name.Text, binder.Report).Knowing(EntityWords.Entity);
    }

    private Report Report => _binder.Report;

    private Entity Now => _model.Find(_node.Name.Text)!;

    /// <summary>Its name.</summary>
    public string Name => _node.Name.Text;

    /// <summary>The file that it stands in.</summary>
    public string File => Report.Source.Name;

    /// <summary>The name of its table.</summary>
    public string Table => TableName().Name;

    /// <summary>Table, attributes and key; false where there is no table to read.</summary>
    public bool BindTable()
    {
        var (name, span) = TableName();
        if (_binder.Sources.Table(name) is not { } table)
        {
            Report.Add(ModelErrors.NoTable(Report.Source, span, name, _binder.Sources.TableNames));
            ReportUnbound();
            return false;
        }

        var attributes = Attributes(table);
        var key = _forms.Names("key");
        ValueList<string> names = key.Count > 0 ? [.. key.Select(k => k.Text)] : table.Key;
        foreach (var part in key.Where(k => attributes.All(a => a.Name != k.Text || a.StoredAs is null)))
            Report.Add(ModelErrors.NoColumn(Report.Source, part.Span, table.Name, part.Text, attributes.Select(a => a.Name)));
        if (names.IsEmpty)
            Report.Add(ModelErrors.NoKey(Report.Source, _node.Name.Span, _node.Name.Text));
        var readable = names.Where(n => attributes.Any(a => a.Name == n)).ToValueList();
        if (attributes.IsEmpty)
        {
            Report.Add(ModelErrors.NothingReadable(Report.Source, span, table.Name));
            return false;
        }

        _model.Put(new Entity(_node.Name.Text, table.Name, readable.IsEmpty ? [.. attributes.Where(a => a.StoredAs is not null).Select(a => a.Name)] : readable, attributes)
        {
            Title = _node.Title?.Value,
            KeyIsUnique = !readable.IsEmpty,
        });
        return true;
    }

    /// <summary>The filters, as syntax.</summary>
    public void BindFilters()
    {
        foreach (var block in _forms.Blocks("filter"))
        {
            if (Label(block) is not { } name)
                continue;
            var forms = new Forms(block.Forms, $"filter {name.Text}", Report).Knowing(EntityWords.Filter);
            var parameters = forms.Names("parameters");
            var condition = forms.Expression("where");
            forms.ReportRest();
            if (condition is null)
                Report.Add(SettingsErrors.Missing(Report.Source, block.Word.Span, $"filter {name.Text}", "where"));
            else if (IsFree(name))
                _model.Put(Now with { Filters = Now.Filters.Add(new NamedFilter(name.Text, [.. parameters.Select(p => p.Text)], new FilterDefinition(condition, Report.Source)) { Title = block.Title?.Value }) });
        }
    }

    /// <summary>The links by name; what ties their sides may go over other links and is bound when all are known.</summary>
    public void BindLinks()
    {
        foreach (var block in _forms.Blocks("link"))
        {
            if (Label(block) is not { } name)
                continue;
            var forms = new Forms(block.Forms, $"link {name.Text}", Report).Knowing(EntityWords.Link);
            var (one, many) = (forms.Path("one"), forms.Path("many"));
            var on = forms.Expression("on");
            forms.ReportRest();
            if ((one is null) == (many is null) || on is null)
            {
                Report.Add(ModelErrors.LinkNeedsTarget(Report.Source, block.Word.Span, name.Text));
                continue;
            }

            var target = (one ?? many)!;
            if (_model.Find(target.Text) is not { } entity)
            {
                Report.Add(NameErrors.UnknownSource(Report.Source, target.Span, target.Text, _model.Names.Concat(_binder.Sources.TableNames)));
                continue;
            }

            if (!IsFree(name))
                continue;
            var link = new Link(name.Text, entity.Name, one is null ? Cardinality.Many : Cardinality.One, []) { Title = block.Title?.Value };
            _model.Put(Now with { Links = Now.Links.Add(link) });
            _model.Defer(Name, link.Name, on.Span, Report, () => Tie(link, on));
        }
    }

    /// <summary>The label; then each filter is tried once, so that its errors show without a use.</summary>
    public void BindRest()
    {
        var scope = new Scope { Rows = [new Row(Schema.Of(Now))] };
        if (_forms.Expression("label") is { } label && _binder.Expressions.Bind(label, scope) is var bound and not Unknown)
            _model.Put(Now with { Label = bound });
        foreach (var filter in Now.Filters)
        {
            var unknown = filter.Parameters.Aggregate(scope, (s, p) => s with { Values = s.Values.SetItem(p, new Unknown()) });
            _binder.For(Report, (Now.Name, filter.Name)).Expressions.Condition(((FilterDefinition)filter.Definition).Condition, unknown);
        }

        _forms.ReportRest();
    }

    private bool Tie(Link link, ExpressionNode on)
    {
        // Without the link itself, whose name is that of the far row here.
        var near = Schema.Of(Now with { Links = [.. Now.Links.Where(l => l.Name != link.Name)] });
        if (new LinkConditionBinder(_binder).Bind(link, on, near, link.Target == Name ? near : Schema.Of(_model.Find(link.Target)!)) is not { } tied)
            return false;
        _model.Put(Now with { Links = Now.Links.Map(l => l.Name == tied.Name ? tied : l) });
        return true;
    }

    private bool Compute(string attribute, ExpressionNode written)
    {
        var value = _binder.Expressions.Bind(written, new Scope { Rows = [new Row(Schema.Of(Now))] });
        var isKnown = value is not Unknown;
        _model.Put(Now with
        {
            Attributes = Now.Attributes.Map(a => a.Name == attribute ? a with { Type = value.Type, MayBeEmpty = value.MayBeEmpty, Value = isKnown ? value : null } : a),
        });
        return isKnown;
    }

    // Without a table nothing can be bound; what no entity has can be told all the same.
    private void ReportUnbound()
    {
        foreach (var (word, known) in new[] { ("attribute", EntityWords.Attribute), ("link", EntityWords.Link), ("filter", EntityWords.Filter) })
        {
            foreach (var block in _forms.Blocks(word))
                new Forms(block.Forms, $"{word} {block.Label?.Text}".TrimEnd(), Report).Knowing(known).ReportRest();
        }

        _forms.ReportRest();
    }

    private (string Name, Span Span) TableName() => _forms.Value("table") switch
    {
        TextNode text => (text.Value, text.Span),
        PathNode path => (path.Text, path.Span),
        _ => (_node.Name.Text, _node.Name.Span),
    };

    private ValueList<Algebra.Model.Attribute> Attributes(SourceTable table)
    {
        var attributes = table.Columns.Where(c => c.Type is not null).Select(UnmodelledTable.Attribute).ToList();
        foreach (var block in _forms.Blocks("attribute"))
        {
            if (Label(block) is not { } name)
                continue;
            var at = attributes.FindIndex(a => a.Name == name.Text);
            var column = table.Columns.FirstOrDefault(c => c.Name == name.Text);
            var forms = new Forms(block.Forms, $"attribute {name.Text}", Report).Knowing(EntityWords.Attribute);
            var type = forms.Value("type") is { } written ? TypeReader.Read(written, Report) : null;
            var value = forms.Expression("value");
            var zone = forms.Text("zone");
            var values = forms.Texts("values");
            var title = forms.Text("title")?.Value ?? block.Title?.Value;
            forms.ReportRest();
            if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Value) is null)
                Report.Add(ModelErrors.UnknownZone(Report.Source, zone.Span, zone.Value));
            if (value is not null)
            {
                if (at >= 0 || attributes.Exists(a => a.Name == name.Text))
                    Report.Add(ModelErrors.NameTwice(Report.Source, name.Span, _node.Name.Text, name.Text));
                else
                {
                    attributes.Add(new Algebra.Model.Attribute(name.Text, DataType.Empty, true) { Title = title });
                    _model.Defer(Name, name.Text, value.Span, Report, () => Compute(name.Text, value));
                }
            }
            else if (column is null)
                Report.Add(ModelErrors.NoColumn(Report.Source, name.Span, table.Name, name.Text, table.Columns.Select(c => c.Name)));
            else if ((type ?? column.Type) is not { } known)
                Report.Add(NameErrors.Unreadable(Report.Source, name.Span, name.Text, column.StoredAs));
            else
            {
                var attribute = new Algebra.Model.Attribute(name.Text, known, column.MayBeEmpty || known != column.Type)
                {
                    StoredAs = column.StoredAs,
                    Zone = zone?.Value,
                    Values = [.. values.Select(v => v.Value)],
                    Title = title,
                };
                if (at >= 0)
                    attributes[at] = attribute;
                else
                    attributes.Add(attribute);
            }
        }

        return [.. attributes];
    }

    private PathNode? Label(BlockNode block)
    {
        if (block.Label is { Parts.Count: 1 } label)
            return label;
        Report.Add(SettingsErrors.NeedsLabel(Report.Source, block.Word.Span, block.Word.Text));
        return null;
    }

    private bool IsFree(PathNode name)
    {
        if (PathBinder.Member(Schema.Of(Now), null, name.Text) is null)
            return true;
        Report.Add(ModelErrors.NameTwice(Report.Source, name.Span, Now.Name, name.Text));
        return false;
    }
}
