using Jalon.Compilers.Passes;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>How a SELECT ends and the next begins.</content>
internal sealed partial class SelectPlanner
{
    /// <summary>Ends a SELECT: it becomes a step of its own, or where it sees rows outside, a query in the next one's FROM.</summary>
    private Frame Closed(Frame frame, Outside? outside = null)
    {
        var name = FreeName(frame.Name);
        var next = new Frame(this, frame.Schema) { Name = frame.Name, From = new FrameItem(frame, name) };
        if (outside is not { Groups: false })
        {
            _steps.Add((name, frame.Build));
            next.From = new StepItem(name, name);
        }
        Take(next, frame, name);
        return next;
    }

    // Another SELECT over a step that is there already.
    private Frame Again(Frame step)
    {
        var name = ((StepItem)step.From!).Step;
        var alias = FreeName(name);
        var next = new Frame(this, step.Schema) { Name = step.Name, From = new StepItem(name, alias) };
        next.Source = new SourceRow(next, alias, step.Schema, null, _closed[name]);
        foreach (var column in step.Columns.Keys)
            next.Columns.Add(column, new SqlColumn(alias, column));
        next.Order = step.Order.Select(o => o with { Value = o.Value is SqlColumn c ? c with { Source = alias } : o.Value }).ToValueList();
        return next;
    }

    private readonly Dictionary<string, Frame> _closed = new(StringComparer.Ordinal);

    private void Take(Frame next, Frame closed, string alias)
    {
        _closed[alias] = closed;
        next.Source = new SourceRow(next, alias, closed.Schema, null, closed);
        foreach (var column in closed.Columns.Keys)
            next.Columns.Add(column, new SqlColumn(alias, column));
        next.Partition.AddRange(closed.Partition.Select(p => new SqlColumn(alias, closed.Hidden(p, p is SqlColumn c ? c.Name : "tie"))));
        next.Outer.AddRange(closed.Outer);
        next.Order = closed.Order.Select(o => o with { Value = new SqlColumn(alias, closed.Hidden(o.Value, "order")) }).ToValueList();
    }

    // Whether a clause would write out again a column that costs more than reading it.
    private static bool UsesDearColumn(Frame frame, IEnumerable<Scalar> scalars) =>
        scalars.SelectMany(ColumnsRead.Of).Any(name => frame.Columns.TryGetValue(name, out var value) && !IsCheap(value, 3));

    // No engine lets every expression be made of a window or a query: it is a column of a step before.
    private static bool UsesApart(Frame frame, Scalar value) => value is not ColumnRef
        && ColumnsRead.Of(value).Any(name => frame.Windows.Contains(name) || (frame.Columns.TryGetValue(name, out var column) && HoldsQuery(column)));

    private static bool HoldsQuery(SqlExpression value) => value is SqlQuery || (value is SqlForm form && form.Arguments.Any(HoldsQuery));

    private static bool IsWindow(Frame frame, Scalar value) => value is Window || (value is ColumnRef { Level: 0 } same && frame.Windows.Contains(same.Column.Name));

    private static bool IsCheap(SqlExpression value, int depth) => value switch
    {
        SqlColumn or SqlConstant => true,
        SqlForm f => depth > 0 && f.Arguments.Count(a => a is not SqlConstant) <= 1 && f.Arguments.All(a => IsCheap(a, depth - 1)),
        SqlOver o => depth > 0 && o.Function is SqlForm f && Read(f, o).Count(a => a is not SqlConstant) <= 1 && Read(f, o).All(a => IsCheap(a, depth - 1)),
        _ => false,
    };

    private static IEnumerable<SqlExpression> Read(SqlForm function, SqlOver over) => [.. function.Arguments, .. over.Partition, .. over.Order.Select(o => o.Value)];

    // Whether a scalar needs a join: then it is better asked of the rows that are left.
    private static bool LooksBeyond(Scalar scalar) => ColumnsRead.LooksBeyond(scalar);
}
