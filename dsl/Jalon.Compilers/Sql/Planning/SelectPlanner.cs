using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// A normalised relation as the fewest SELECTs. Clauses gather in one <see cref="Frame"/> as long as SQL can say them in one; rows of
/// links are grouped by their key and joined once, tests for existence are semi-joins. This part plans relations;
/// the aggregates are in the other.
/// </summary>
internal sealed partial class SelectPlanner
{
    private readonly ScalarPlanner _scalars;
    private readonly WriterContext _context;
    private readonly DataModel _model;
    private readonly List<(string Name, Func<SqlSelect> Build)> _steps = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Occurrences _occurrences;
    private readonly Dictionary<Relation, Frame> _shared = [];

    public SelectPlanner(Relation relation, ISqlSources sources, DataModel model, WriterContext context)
    {
        Sources = sources;
        _model = model;
        _context = context;
        _scalars = new ScalarPlanner(this, context);
        _occurrences = Occurrences.Of(relation);
    }

    public ISqlSources Sources { get; }

    /// <summary>The query that gives the relation's rows.</summary>
    /// <param name="relation">Normalised.</param>
    /// <param name="ordered">Whether in its order, or the key's.</param>
    public SqlSelect Query(Relation relation, bool ordered)
    {
        var frame = Plan(relation, null);
        if (frame.UnionAll.Count > 0)
            frame = Closed(frame);
        var order = !ordered ? [] : frame.Order.IsEmpty ? KeyOrder(frame) : frame.Order;
        if (frame.Limit is not null && ordered && order != frame.LimitOrder)
        {
            frame = Closed(frame);
            order = frame.Order.IsEmpty ? KeyOrder(frame) : frame.Order;
        }
        var select = frame.Build([.. relation.Schema.Columns.Select(c => new SelectColumn(c.Name, frame.Columns[c.Name]))]);
        return select with { With = [.. _steps.Select(s => new CommonTable(s.Name, s.Build()))], OrderBy = ordered ? order : select.OrderBy };
    }

    public string FreeName(string like)
    {
        var name = Free(like, _names);
        _names.Add(name);
        return name;
    }

    public static string Free(string like, IReadOnlySet<string> taken)
    {
        var name = like;
        for (var i = 2; taken.Contains(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{like}_{i}");
        return name;
    }

    public SqlExpression Read(string alias, Algebra.Model.Attribute attribute) =>
        _context.Dialect.Read(new SqlColumn(alias, attribute.Source), attribute.StoredAs, attribute.Zone ?? _context.Meaning.Zone.Id);

    public SqlExpression Condition(Scalar condition, ValueList<Row> rows) => _scalars.Condition(condition, rows);

    public static IEnumerable<SqlExpression> Conjuncts(SqlExpression condition) => condition is SqlAll all ? all.Operands.SelectMany(Conjuncts) : [condition];

    public SqlExpression Lower(SqlExpression text, Scalar of) =>
        _context.Dialect.Functions.Find("lower")?.Write(new Call(Catalogue.Standard.Find("lower")!, [of], DataType.Text, true), [text], _context)
        ?? throw new UnsupportedException("lower", of.Origin);

    /// <summary>The row that a link to at most one leads to, joined to a SELECT.</summary>
    public SourceRow JoinLink(Frame frame, Row from, Link link)
    {
        IEnumerable<SqlExpression> On(Row to) => link.On
            .Select(p => Frame.Equal(_scalars.Value(p.Near, [from]), _scalars.Value(p.Far, [to])))
            .Concat(link.Also is { } also ? Conjuncts(Condition(also, [to, from])) : []);
        if (link.Rows is null)
            return frame.Join(TargetOf(link), link.Name, On);
        var step = Closed(Plan(link.Rows, null));
        var row = new SourceRow(frame, step.Source.Alias, step.Schema, null, null);
        frame.Joins.Add(new Join(JoinKind.Left, step.From!, On(row).ToValueList()));
        return row;
    }

    private Entity TargetOf(Link link) => _model.Find(link.Target) ?? throw new UnsupportedException($"link '{link.Name}' to '{link.Target}', which the model does not know", default);

    private Frame Plan(Relation relation, Outside? outside)
    {
        if (outside is not null || !_occurrences.IsRepeated(relation))
            return PlanOnce(relation, outside);
        if (!_shared.TryGetValue(relation, out var step))
        {
            step = Closed(PlanOnce(relation, outside));
            _shared.Add(relation, step);
        }
        return Again(step);
    }

    private Frame PlanOnce(Relation relation, Outside? outside) => relation switch
    {
        EntityScan r => Table(r.Schema, Sources.Table(r.Entity), r.Entity.Name, r.Entity),
        WorkingTable r => Table(r.Schema, Sources.WorkingTable(r), r.Transition, null),
        AudienceScan r => Table(r.Schema, Sources.Audience(r), r.Audience, null),
        FileScan r => Table(r.Schema, Sources.File(r), "file", null),
        MaterialisedScan r => Table(r.Schema, r.Table, r.Name, null),
        Values r => Values(r),
        Named r => PlanNamed(r, outside),
        LinkRows r => PlanLinks(r, outside),
        Filter r => PlanFilter(r, outside),
        Derive r => PlanDerive(r, outside),
        Algebra.Relations.Select r => PlanSelect(r, outside),
        GroupBy r => PlanGroup(r, outside),
        Distinct r => PlanDistinct(r, outside),
        SetOperation r => PlanSets(r, outside),
        OrderBy r => PlanOrder(r, outside),
        Limit r => PlanLimit(r.Input, r.Count, outside, f => Order(r.Order, f, outside), r.Order.Select(k => k.Value)),
        Sample r => PlanLimit(r.Input, r.Count, outside, f => [new SqlOrder(Hash(r, f)), .. KeyOrder(f)], []),
        _ => throw new UnsupportedException(relation.GetType().Name, relation.Origin),
    };

    private Frame Table(Schema schema, string table, string name, Entity? entity)
    {
        var frame = new Frame(this, schema) { Name = name };
        var alias = FreeName(name);
        frame.From = new TableItem(table, alias);
        frame.Source = new SourceRow(frame, alias, schema, entity, null);
        foreach (var column in schema.Columns)
            frame.Columns.Add(column.Name, frame.Source.Column(column.Name));
        return frame;
    }

    private Frame Values(Values values)
    {
        var frame = new Frame(this, values.Schema) { Name = "given" };
        var alias = FreeName("given");
        var rows = values.Rows.IsEmpty ? [values.Schema.Columns.Select(_ => (object?)null).ToValueList()] : values.Rows;
        frame.From = new ValuesItem(
            [.. values.Schema.Columns.Select(c => c.Name)],
            [.. rows.Select(r => r.Select((v, i) => _context.Dialect.Constant(v, values.Schema.Columns[i].Type)).ToValueList())],
            alias);
        frame.Source = new SourceRow(frame, alias, values.Schema, null, null);
        foreach (var column in values.Schema.Columns)
            frame.Columns.Add(column.Name, frame.Source.Column(column.Name));
        if (values.Rows.IsEmpty)
            frame.Where.Add(_context.Dialect.Constant(false, DataType.Bool));
        return frame;
    }

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
        foreach (var condition in Correlations.Conjuncts(filter.Condition))
        {
            if (outside is { Groups: true } && ScopeLevels.Outside(condition) && Correlations.Tie(condition) is var (inside, outer))
            {
                var same = condition is Comparison { Operator: ComparisonOperator.SameText };
                var far = _scalars.Value(inside, Scope(frame, outside));
                var near = _scalars.Value(outer, Scope(frame, outside));
                frame.Partition.Add(same ? Lower(far, inside) : far);
                frame.Outer.Add(same ? Lower(near, outer) : near);
            }
            else
            {
                frame.Where.AddRange(Conjuncts((outside is null ? LookedUp(condition, frame) : null) ?? Condition(condition, Scope(frame, outside))));
            }
        }
        return frame;
    }

    private Frame PlanDerive(Derive derive, Outside? outside)
    {
        var frame = Plan(derive.Input, outside);
        foreach (var (name, value) in derive.Columns)
        {
            if (frame.IsGrouped || frame.UnionAll.Count > 0 || UsesDearColumn(frame, [value]) || (frame.IsSealed && LooksBeyond(value)))
                frame = Closed(frame, outside);
            frame.Columns.Add(name, _scalars.Value(value, Scope(frame, outside)));
            frame.HasWindow |= value is Window;
        }
        frame.Schema = derive.Schema;
        return frame;
    }

    private Frame PlanSelect(Algebra.Relations.Select select, Outside? outside)
    {
        var frame = Plan(select.Input, outside);
        if (frame.IsGrouped || frame.UnionAll.Count > 0 || (frame.IsSealed && select.Columns.Any(c => LooksBeyond(c.Value))))
            frame = Closed(frame, outside);
        var values = select.Columns.ToDictionary(c => c.Name, c => _scalars.Value(c.Value, Scope(frame, outside)), StringComparer.Ordinal);
        var kept = select.Schema.Columns.Select(c => (c.Name, Value: values.GetValueOrDefault(c.Name) ?? frame.Columns[c.Name])).ToList();
        frame.Columns.Clear();
        foreach (var (name, value) in kept)
            frame.Columns.Add(name, value);
        frame.HasWindow |= select.Columns.Any(c => c.Value is Window);
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

    private Frame PlanLimit(Relation input, Scalar count, Outside? outside, Func<Frame, ValueList<SqlOrder>> order, IEnumerable<Scalar> by)
    {
        var frame = Plan(input, outside);
        var isShare = count.Type.Kind == TypeKind.Decimal;
        if (frame.IsSealed || frame.UnionAll.Count > 0 || isShare || UsesDearColumn(frame, by))
            frame = Closed(frame, outside);
        frame.LimitOrder = order(frame);
        if (frame.Partition.Count > 0)
        {
            var number = Over("row_number()", [], frame.Partition, frame.LimitOrder);
            var most = isShare ? Share(Over("count(*)", [], frame.Partition, []), count) : _scalars.Value(count, Scope(frame, outside), true);
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

    private SqlForm Share(SqlExpression rows, Scalar share) =>
        new("floor({0} * {1} + 0.5)::BIGINT", [rows, OfNoRow(share)], Binding.Postfix);

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

    // As to_text says it. A number or day in SQL's own words is the same; an instant is not.
    private SqlExpression Text(Column column, SqlExpression value) => column.Type.Kind switch
    {
        TypeKind.Text => value,
        TypeKind.Int or TypeKind.Decimal or TypeKind.Date => new SqlForm("{0}::VARCHAR", [value], Binding.Postfix),
        _ when Catalogue.Standard.Find("to_text") is { } toText && _context.Dialect.Functions.Find("to_text") is { } template =>
            template.Write(new Call(toText, [new ColumnRef(0, column)], DataType.Text, true), [value], _context)
            ?? throw new UnsupportedException($"sample by a key of {column.Type}", default),
        _ => throw new UnsupportedException($"sample by a key of {column.Type}", default),
    };

    private Frame PlanGroup(GroupBy group, Outside? outside)
    {
        var frame = Plan(group.Input, outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0 || UsesDearColumn(frame, group.Keys.Select(k => k.Value)))
            frame = Closed(frame, outside);
        var keys = group.Keys.ToDictionary(k => k.Name, k => _scalars.Value(k.Value, Scope(frame, outside)), StringComparer.Ordinal);
        if (group.Dimension is { } dimension)
        {
            var alias = FreeName(dimension.Name);
            var known = new SqlSelect
            {
                Columns = [.. dimension.Key.Select(k => new SelectColumn(k, Read(alias, dimension.FindAttribute(k)!)))],
                From = new TableItem(Sources.Table(dimension), alias),
            };
            frame.Where.Add(Among(dimension.Key.Select(k => keys[k]).ToValueList(), known));
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
        frame.GroupBy.AddRange(frame.Partition.Concat(keys.Values));
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

    private Frame PlanDistinct(Distinct distinct, Outside? outside)
    {
        var frame = Plan(distinct.Input, outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0 || UsesDearColumn(frame, distinct.By.Concat(distinct.Order.Select(k => k.Value))))
            frame = Closed(frame, outside);
        var by = distinct.By.Select(b => _scalars.Value(b, Scope(frame, outside))).ToValueList();
        var order = Order(distinct.Order, frame, outside);
        var empty = by.Where((_, i) => distinct.By[i].MayBeEmpty).Select(b => (SqlExpression)new SqlForm("{0} IS NULL", [b], Binding.Comparison)).ToList();
        if (distinct.Keep is Literal { Value: 1L } && outside is null && frame.Order.IsEmpty && Ascending(distinct.Order, order) is { } ascending)
            return KeepFirst(frame, distinct.Schema, by, ascending, empty);
        var keep = OfNoRow(distinct.Keep);
        var number = new SqlForm("{0} <= {1}", [Over("row_number()", [], [.. frame.Partition, .. by], order), keep], Binding.Comparison);
        frame.Qualify.Add(empty.Count == 0 ? number : new SqlAny([.. empty, number]));
        frame.Name = "distinct";
        return frame;
    }

    // The order with the smallest first for each key; null where a type cannot be turned.
    private ValueList<SqlExpression>? Ascending(ValueList<OrderKey> keys, ValueList<SqlOrder> order)
    {
        var all = keys.Select((k, i) => k.Descending ? _context.Dialect.Turned(order[i].Value, k.Value.Type) : order[i].Value).ToList();
        return all.Any(e => e is null) ? null : all.OfType<SqlExpression>().ToValueList();
    }

    // One pass: the row with the smallest order for each value. A row with an empty value is grouped by its key, so with nobody.
    private Frame KeepFirst(Frame frame, Schema schema, ValueList<SqlExpression> by, ValueList<SqlExpression> order, List<SqlExpression> empty)
    {
        frame.GroupBy.AddRange(by);
        if (empty.Count > 0)
        {
            var alone = empty.Count == 1 ? empty[0] : new SqlAny(empty.ToValueList());
            frame.GroupBy.AddRange(schema.KeyColumns.Select(k => (SqlExpression)new SqlCase([new SqlBranch(alone, frame.Columns[k.Name])], null)));
        }
        var first = new SqlForm($"row({string.Join(", ", order.Select((_, i) => $"{{{i}}}"))})", order);
        if (frame.Columns.Count == 1)
        {
            var only = frame.Columns.First();
            frame.Columns[only.Key] = new SqlForm("arg_min({0}, {1})", [only.Value, first]);
            frame.IsGrouped = true;
            frame.Name = "distinct";
            return frame;
        }
        var packed = string.Join(", ", frame.Columns.Select((c, i) => $"{_context.Dialect.Quote(c.Key).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)} := {{{i}}}"));
        var kept = new SqlForm("arg_min({0}, {1})", [new SqlForm($"struct_pack({packed})", [.. frame.Columns.Values]), first]);
        var names = frame.Columns.Keys.ToList();
        frame.Columns.Clear();
        frame.Columns.Add("kept", kept);
        frame.IsGrouped = true;
        frame.Name = "distinct";
        var outer = Closed(frame, null);
        var row = outer.Columns["kept"];
        outer.Columns.Clear();
        foreach (var name in names)
            outer.Columns.Add(name, new SqlForm("struct_extract({0}, {1})", [row, _context.Dialect.Constant(name, DataType.Text)]));
        outer.Schema = schema;
        return Closed(outer, null);
    }

    private ValueList<SqlOrder> Order(ValueList<OrderKey> keys, Frame frame, Outside? outside) =>
        keys.Select(k => new SqlOrder(_scalars.Value(k.Value, Scope(frame, outside)), k.Descending)).ToValueList();

    private static ValueList<SqlOrder> KeyOrder(Frame frame) => frame.Schema.Key.Select(k => new SqlOrder(frame.Columns[k])).ToValueList();

    private static ValueList<Row> Scope(Frame frame, Outside? outside) => [frame, .. outside?.Rows ?? []];

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

    private static bool IsCheap(SqlExpression value, int depth) => value switch
    {
        SqlColumn or SqlConstant => true,
        SqlForm f => depth > 0 && f.Arguments.Count(a => a is not SqlConstant) <= 1 && f.Arguments.All(a => IsCheap(a, depth - 1)),
        _ => false,
    };

    // Whether a scalar needs a join: then it is better asked of the rows that are left.
    private static bool LooksBeyond(Scalar scalar) => ColumnsRead.LooksBeyond(scalar);

    private SqlForm Over(string function, ValueList<SqlExpression> arguments, IReadOnlyList<SqlExpression> partition, ValueList<SqlOrder> order)
    {
        var all = arguments.ToList();
        var text = function + " OVER (";
        if (partition.Count > 0)
            text += "PARTITION BY " + string.Join(", ", partition.Select((_, i) => $"{{{all.Count + i}}}"));
        all.AddRange(partition);
        if (!order.IsEmpty)
        {
            text += (partition.Count > 0 ? " " : "") + "ORDER BY "
                + string.Join(", ", order.Select((o, i) => $"{{{all.Count + i}}}{(o.Descending ? " DESC" : "")} NULLS LAST"));
            all.AddRange(order.Select(o => o.Value));
        }
        return new SqlForm(text + ")", all.ToValueList());
    }
}
