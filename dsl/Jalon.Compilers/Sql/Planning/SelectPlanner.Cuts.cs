using System.Globalization;

using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>Clauses that keep some of the rows by their order: limit, sample and distinct.</content>
internal sealed partial class SelectPlanner
{
    private Frame PlanLimit(Relation input, Scalar count, Outside? outside, Func<Frame, ValueList<SqlOrder>> order, IEnumerable<Scalar> by)
    {
        var frame = Plan(input, outside);
        var isShare = count.Type.Kind == TypeKind.Decimal;
        if (frame.IsSealed || frame.UnionAll.Count > 0 || isShare || UsesDearColumn(frame, by))
            frame = Closed(frame, outside);
        frame.LimitOrder = order(frame);
        if (frame.Partition.Count > 0)
        {
            var number = Numbered([.. frame.Partition], frame.LimitOrder);
            var most = isShare ? Share(new SqlOver(new SqlForm("count(*)", []), [.. frame.Partition], []), count) : _scalars.Value(count, Scope(frame, outside), true);
            frame.Qualify.Add(new SqlForm("{0} <= {1}", [number, most], Binding.Comparison));
        }
        else if (isShare)
        {
            var rows = new SqlSelect { Columns = [new SelectColumn("rows", Share(new SqlForm("count(*)", []), count))], From = frame.From };
            frame.Limit = new SqlQuery(rows);
        }
        else
        {
            frame.Limit = OfNoRow(count);
        }
        return frame;
    }

    private SqlExpression Share(SqlExpression rows, Scalar share) => _context.Dialect.Selects.Share(rows, OfNoRow(share));

    private static SqlOver Numbered(ValueList<SqlExpression> partition, ValueList<SqlOrder> order) => new(new SqlForm("row_number()", []), partition, order);

    private SqlExpression Hash(Sample sample, Frame frame)
    {
        var seed = sample.Seed is Literal { Value: not null } given ? Text(given) : _context.Dialect.Constant(_context.Meaning.Seed, DataType.Text);
        return _context.Dialect.SampleHash(seed, sample.Schema.KeyColumns.Select(k => Text(k, frame.Columns[k.Name])).ToValueList());
    }

    private SqlExpression Text(Literal literal) => literal.Value is string text
        ? _context.Dialect.Constant(text, DataType.Text)
        : literal.Value is long number
            ? _context.Dialect.Constant(number.ToString(CultureInfo.InvariantCulture), DataType.Text)
            : Text(new Column("seed", literal.Type), _context.Dialect.Constant(literal.Value, literal.Type));

    // As to_text says it.
    private SqlExpression Text(Column column, SqlExpression value) => column.Type.Kind == TypeKind.Text ? value
        : _context.Dialect.Functions.Find("to_text")?.Write(
            new Call(Catalogue.Standard.Find("to_text")!, [new ColumnRef(0, column)], DataType.Text, true), [value], _context)
        ?? throw new UnsupportedException($"sample by a key of {column.Type}", default);

    private Frame PlanDistinct(Distinct distinct, Outside? outside)
    {
        var frame = Plan(distinct.Input, outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0 || UsesDearColumn(frame, distinct.By.Concat(distinct.Order.Select(k => k.Value))))
            frame = Closed(frame, outside);
        var by = distinct.By.Select(b => Compared(_scalars.Value(b, Scope(frame, outside)), b.Type)).ToValueList();
        var order = Order(distinct.Order, frame, outside);
        var empty = by.Where((_, i) => distinct.By[i].MayBeEmpty).Select(b => (SqlExpression)new SqlForm("{0} IS NULL", [b], Binding.Comparison)).ToList();
        if (distinct.Keep is Literal { Value: 1L } && outside is null && frame.Order.IsEmpty
            && _context.Dialect.Groups.FirstRow is { } first && Ascending(first, distinct.Order, order) is { } ascending)
            return KeepFirst(first, frame, distinct.Schema, by, ascending, empty);
        var keep = OfNoRow(distinct.Keep);
        var number = new SqlForm("{0} <= {1}", [Numbered([.. frame.Partition, .. by], order), keep], Binding.Comparison);
        frame.Qualify.Add(empty.Count == 0 ? number : new SqlAny([.. empty, number]));
        frame.Name = "distinct";
        return frame;
    }

    // The order with the smallest first for each key; null where a type cannot be turned.
    private static ValueList<SqlExpression>? Ascending(FirstRow first, ValueList<OrderKey> keys, ValueList<SqlOrder> order)
    {
        var all = keys.Select((k, i) => k.Descending ? first.Turned(order[i].Value, k.Value.Type) : order[i].Value).ToList();
        return all.Any(e => e is null) ? null : all.OfType<SqlExpression>().ToValueList();
    }

    // One pass: the row with the smallest order for each value. A row with an empty value is grouped by its key, so with nobody.
    private Frame KeepFirst(FirstRow first, Frame frame, Schema schema, ValueList<SqlExpression> by, ValueList<SqlExpression> order, List<SqlExpression> empty)
    {
        frame.GroupBy.AddRange(by);
        if (empty.Count > 0)
        {
            var alone = empty.Count == 1 ? empty[0] : new SqlAny(empty.ToValueList());
            frame.GroupBy.AddRange(schema.KeyColumns.Select(k => (SqlExpression)new SqlCase([new SqlBranch(alone, frame.Columns[k.Name])], null)));
        }
        frame.IsGrouped = true;
        frame.Name = "distinct";
        if (frame.Columns.Count == 1)
        {
            var only = frame.Columns.First();
            frame.Columns[only.Key] = first.Value(only.Value, order);
            return frame;
        }
        var kept = first.Value(first.Packed([.. frame.Columns.Select(c => new SelectColumn(c.Key, c.Value))]), order);
        var names = frame.Columns.Keys.ToList();
        frame.Columns.Clear();
        frame.Columns.Add("kept", kept);
        var outer = Closed(frame, null);
        var row = outer.Columns["kept"];
        outer.Columns.Clear();
        foreach (var name in names)
            outer.Columns.Add(name, first.Unpacked(row, name));
        outer.Schema = schema;
        return Closed(outer, null);
    }
}
