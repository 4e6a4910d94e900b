using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>The group clause: its keys over a row, its columns over the rows of a group.</summary>
internal sealed class GroupBinder(Binder binder)
{
    private Report Report => binder.Report;

    public Relation? Bind(GroupNode node, Relation rows, Row row, Scope scope)
    {
        var inside = scope.Inside(row);
        var (keys, dimension) = Audience(node, inside) is var (key, entity) ? (key, entity) : (Keys(node, inside), null);
        var groups = new GroupBy(rows, keys, [], dimension);
        foreach (var binding in node.Derive)
        {
            var group = new Row(groups.Schema) { Members = new GroupRows(rows.Schema) };
            var value = binder.Expressions.Bind(binding.Value, scope.Inside(group));
            var name = binder.Queries.NewName(binding, groups.Schema, scope);
            groups = new GroupBy(rows, keys, groups.Columns.Add(new NamedScalar(name, value)), dimension);
        }

        return groups;
    }

    private ValueList<NamedScalar> Keys(GroupNode node, Scope inside)
    {
        ValueList<NamedScalar> keys = [];
        foreach (var binding in node.By)
        {
            var key = new NamedScalar(binder.Expressions.Name(binding), binder.Expressions.Bind(binding.Value, inside));
            if (keys.Any(k => k.Name == key.Name))
                Report.Add(NameErrors.Taken(Report.Source, binding.Span, key.Name));
            else
                keys = keys.Add(key);
            if (!key.Value.Type.IsOrdered)
                Report.Add(TypeErrors.NoOrder(Report.Source, binding.Value.Span, key.Value.Type));
        }

        return keys;
    }

    // A link to one alone, as in `group by customer`: the groups are an audience of its entity, under that entity's own key.
    private (ValueList<NamedScalar>, Entity)? Audience(GroupNode node, Scope inside)
    {
        if (node.By is not [{ Name: null, Value: PathNode path }] || binder.Paths.Follow(path.Parts, inside, report: false) is not { Member: null, IsMany: false } reach)
            return null;
        if (reach.Links.IsEmpty || reach.End.Dimension is not { IsModelled: true } entity || inside.LevelOf(reach.Start.Row) != 0)
            return null;
        return ([.. entity.Key.Select(k => new NamedScalar(k, new AttributeRef(0, reach.Links, entity, entity.FindAttribute(k)!) { Origin = Report.Origin(path.Span) }))], entity);
    }
}
