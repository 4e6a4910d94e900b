using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>Rows grouped into one.</content>
internal sealed partial class SelectPlanner
{
    private Frame PlanGroup(GroupBy group, Outside? outside)
    {
        var frame = Plan(group.Input, outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0 || UsesDearColumn(frame, group.Keys.Select(k => k.Value)))
            frame = Closed(frame, outside);
        var values = group.Keys.Select(k => (k.Name, k.Value.Type, Value: _scalars.Value(NearKeys.Of(k.Value, group.Dimension), Scope(frame, outside)))).ToList();
        var grouped = values.ToDictionary(k => k.Name, k => Compared(k.Value, k.Type), StringComparer.Ordinal);
        var keys = values.ToDictionary(k => k.Name, k => _context.Dialect.Groups.Key(k.Value, k.Type), StringComparer.Ordinal);
        if (group.Dimension is { } dimension)
        {
            var alias = FreeName(dimension.Name);
            var known = new SqlSelect
            {
                Columns = [.. dimension.Key.Select(k => dimension.FindAttribute(k)!).Select(k => new SelectColumn(k.Name, Compared(Read(alias, k), k.Type)))],
                From = new TableItem(Sources.Table(dimension), alias),
            };
            frame.Where.Add(Among(dimension.Key.Select(k => grouped[k]).ToValueList(), known));
        }

        // Aggregates first; what is computed of them sees them as columns of a step.
        var scope = new GroupRow(frame, keys);
        var direct = group.Columns.TakeWhile(c => c.Value is Aggregate).ToList();
        var later = group.Columns.Skip(direct.Count).Select(c => c).ToList();
        var hidden = new List<NamedScalar>();
        var derived = later.Select(c => c with { Value = new AggregatesOut(hidden, group.Schema).Rewrite(c.Value) }).ToList();
        var columns = keys.Concat(direct.Concat(hidden).Select(c => KeyValuePair.Create(c.Name, GroupValue(c.Value, scope, outside)))).ToList();
        frame.Columns.Clear();
        foreach (var (name, value) in columns)
            frame.Columns.Add(name, value);
        frame.GroupBy.AddRange(frame.Partition.Concat(values.Select(k => grouped[k.Name])));
        frame.IsGrouped = frame.GroupBy.Count > 0 || group.Keys.IsEmpty;
        frame.Order = [];
        frame.Schema = group.Schema;
        frame.Name = "groups";
        if (derived.Count == 0)
            return frame;
        frame = Closed(frame, outside);
        foreach (var (name, value) in derived)
        {
            if (UsesDearColumn(frame, [value]))
                frame = Closed(frame, outside);
            frame.Columns.Add(name, _scalars.Value(value, Scope(frame, outside)));
        }
        return frame;
    }

    private SqlExpression GroupValue(Scalar value, GroupRow group, Outside? outside) =>
        value is Aggregate aggregate ? OverGroup(aggregate, group, outside) : _scalars.Value(value, [group, .. outside?.Rows ?? []]);
}
