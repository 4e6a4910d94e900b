using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>Clauses that keep, add and order rows.</content>
internal sealed partial class SelectPlanner
{
    private Frame PlanNamed(Named named, Outside? outside)
    {
        var frame = Plan(named.Input, outside);
        frame.Name = named.Name;
        return frame;
    }

    private Frame PlanFilter(Filter filter, Outside? outside)
    {
        var frame = Plan(filter.Input, outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0 || UsesDearColumn(frame, [filter.Condition]))
            frame = Closed(frame, outside);
        var conditions = Correlations.Conjuncts(filter.Condition).ToList();
        var lookUps = outside is null ? LookUps(conditions) : [];
        foreach (var condition in conditions)
        {
            if (lookUps.Find(l => l.Conditions.Contains(condition)) is { } asked)
            {
                if (asked.Conditions[0].Equals(condition))
                    frame.Where.AddRange(Conjuncts(LookedUp(asked, frame)));
            }
            else if (outside is { Groups: true } && ScopeLevels.Outside(condition) && Correlations.Tie(condition) is var (inside, outer))
            {
                var same = condition is Comparison { Operator: ComparisonOperator.SameText };
                var far = _scalars.Value(inside, Scope(frame, outside));
                var near = _scalars.Value(outer, Scope(frame, outside));
                frame.Partition.Add(Compared(same ? Lower(far, inside) : far, inside.Type));
                frame.Outer.Add(Compared(same ? Lower(near, outer) : near, outer.Type));
            }
            else
            {
                frame.Where.AddRange(Conjuncts(Condition(condition, Scope(frame, outside))));
            }
        }
        return frame;
    }

    private Frame PlanDerive(Derive derive, Outside? outside)
    {
        var frame = Plan(derive.Input, outside);
        foreach (var (name, value) in derive.Columns)
        {
            if (frame.IsGrouped || frame.UnionAll.Count > 0 || UsesDearColumn(frame, [value]) || (frame.IsSealed && LooksBeyond(value)) || UsesApart(frame, value))
                frame = Closed(frame, outside);
            frame.Columns.Add(name, _scalars.Value(value, Scope(frame, outside)));
            if (IsWindow(frame, value))
                frame.Windows.Add(name);
        }
        frame.Schema = derive.Schema;
        return frame;
    }

    private Frame PlanSelect(Algebra.Relations.Select select, Outside? outside)
    {
        var frame = Plan(select.Input, outside);
        if (frame.IsGrouped || frame.UnionAll.Count > 0 || (frame.IsSealed && select.Columns.Any(c => LooksBeyond(c.Value))) || select.Columns.Any(c => UsesApart(frame, c.Value)))
            frame = Closed(frame, outside);
        var windows = select.Columns.Where(c => IsWindow(frame, c.Value)).Select(c => c.Name).ToList();
        var values = select.Columns.ToDictionary(c => c.Name, c => _scalars.Value(c.Value, Scope(frame, outside)), StringComparer.Ordinal);
        var kept = select.Schema.Columns.Select(c => (c.Name, Value: values.GetValueOrDefault(c.Name) ?? frame.Columns[c.Name])).ToList();
        frame.Columns.Clear();
        foreach (var (name, value) in kept)
            frame.Columns.Add(name, value);
        frame.Windows.Clear();
        frame.Windows.UnionWith(windows);
        frame.Schema = select.Schema;
        return frame;
    }

    private Frame PlanOrder(OrderBy order, Outside? outside)
    {
        var frame = Plan(order.Input, outside);
        if (frame.IsGrouped || frame.UnionAll.Count > 0 || (frame.IsSealed && order.Keys.Any(k => LooksBeyond(k.Value))))
            frame = Closed(frame, outside);
        frame.Order = Order(order.Keys, frame, outside);
        return frame;
    }

    private ValueList<SqlOrder> Order(ValueList<OrderKey> keys, Frame frame, Outside? outside) =>
        keys.Select(k => new SqlOrder(Sorted(_scalars.Value(k.Value, Scope(frame, outside)), k.Value.Type), k.Descending)).ToValueList();

    private ValueList<SqlOrder> KeyOrder(Frame frame) => frame.Schema.KeyColumns.Select(k => new SqlOrder(Sorted(frame.Columns[k.Name], k.Type))).ToValueList();

    private SqlExpression Compared(SqlExpression value, DataType type) => _context.Dialect.Conditions.Compared(value, type);

    /// <summary>Whether two values of one type are equal; NULL or false where one is empty.</summary>
    public SqlExpression Equal(SqlExpression left, SqlExpression right, DataType type) => Frame.Equal(Compared(left, type), Compared(right, type));

    private SqlExpression Sorted(SqlExpression value, DataType type) => _context.Dialect.Conditions.Sorted(value, type);
}
