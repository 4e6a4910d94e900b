using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>Values over many rows, and tests for existence.</content>
internal sealed partial class SelectPlanner
{
    /// <summary>An aggregate for a row: of rows grouped and joined once where equalities tie them to it, else looked for by a query of its own.</summary>
    public SqlExpression Aggregate(Aggregate aggregate, ValueList<Row> rows)
    {
        if (rows.Count > 0 && rows[0] is GroupRow group && RangesOverGroup(aggregate.Rows))
            return OverGroup(aggregate, group, rows.Count > 1 ? new Outside(rows.AsSpan()[1..].ToArray().ToValueList(), false) : null);
        var (core, conditions) = Peeled(aggregate.Rows);
        var over = aggregate.Arguments.Concat(aggregate.Order.Select(k => k.Value));
        return Correlations.Of(aggregate.Rows, over) switch
        {
            Correlation.ByEqualities => Grouped(aggregate, core, conditions, rows),
            Correlation.None when rows.Count > 0 && rows[0] is not GroupRow => rows[0].Home.Single(aggregate, () => Joined(aggregate, rows[0].Home)),
            Correlation.None => Query(aggregate, null),
            _ => Query(aggregate, new Outside(rows, false)),
        };
    }

    /// <summary>Whether rows exist: a semi-join on what ties them to the row outside.</summary>
    public SqlExpression Exists(Aggregate exists, ValueList<Row> rows)
    {
        if (rows.Count > 0 && rows[0] is GroupRow group && RangesOverGroup(exists.Rows))
            return _context.Dialect.Conditions.Condition(OverGroup(exists, group, null));
        switch (Correlations.Of(exists.Rows, []))
        {
            case Correlation.ByEqualities when Peeled(exists.Rows) is var (core, conditions) && rows[0].Home.Groups(rows[0], core, _occurrences.IsGrouped(core)):
                return _context.Dialect.Conditions.Condition(Grouped(exists, core, conditions, rows));
            case Correlation.ByEqualities:
                var tied = Bare(Plan(exists.Rows, new Outside(rows, true)));
                return Among(tied.Outer.ToValueList(), tied.Build([.. tied.Partition.Select((p, i) => new SelectColumn(TieName(p, i), p))]));
            case Correlation.None:
                return Existing(Plan(exists.Rows, null), null);
            default:
                return Existing(Plan(exists.Rows, new Outside(rows, false)), new Outside(rows, false));
        }
    }

    /// <summary>Whether a value is among those of a relation: the same semi-join, with the value as one more tie.</summary>
    public SqlExpression InRelation(InRelation among, ValueList<Row> rows)
    {
        var correlation = Correlations.Of(among.Rows, [among.Value]);
        var outside = correlation == Correlation.None ? null : new Outside(rows, correlation == Correlation.ByEqualities);
        var frame = Bare(Plan(among.Rows, outside), outside);
        var value = _scalars.Value(among.Value, Scope(frame, outside));
        if (correlation == Correlation.Otherwise)
            frame.Partition.Clear();
        var columns = frame.Partition.Append(Compared(value, among.Value.Type)).Select((p, i) => new SelectColumn(TieName(p, i), p)).ToValueList();
        return Among([.. frame.Outer, Compared(_scalars.Value(among.Operand, rows), among.Operand.Type)], frame.Build(columns));
    }

    /// <summary>An aggregate's parts in SQL, without a filter.</summary>
    public AggregateCall CallOf(Aggregate aggregate, ValueList<Row> scope)
    {
        var arguments = aggregate.Function.Name == "collect" && aggregate.Arguments.IsEmpty
            ? aggregate.Type.Columns.Select(c => scope[0].Column(c.Name)).ToValueList()
            : aggregate.Arguments.Select(a => _scalars.Value(a, scope, a is Literal { Type.Kind: TypeKind.Decimal })).ToValueList();
        var order = aggregate.Order.Select(k => new SqlOrder(Sorted(_scalars.Value(k.Value, scope), k.Value.Type), k.Descending)).ToValueList();
        return new AggregateCall(aggregate, arguments, order, null);
    }

    public SqlAggregate Said(AggregateCall call) => _context.Dialect.Aggregate(call, _context)
        ?? throw new UnsupportedException(call.Aggregate.Function.Name + (call.Window is null ? "" : " over a window"), call.Aggregate.Origin);

    /// <summary>A template with one value filled in.</summary>
    public static SqlExpression Filled(string template, SqlExpression value) => template == "{0}" ? value
        : new SqlForm(template, [value], template.EndsWith(')') ? Binding.Primary : Binding.Comparison);

    /// <summary>A window: the rows around one, ordered without ties.</summary>
    public SqlExpression Window(Window window, ValueList<Row> rows)
    {
        var order = window.Order.Select(k => new SqlOrder(Sorted(_scalars.Value(k.Value, rows), k.Value.Type), k.Descending)).ToList();
        var name = window.Function.Name;
        var ties = name is "rank" or "dense_rank" or "percent_rank";
        // Of all rows, the first is that of the key.
        var whole = order.Count == 0 && name is ("first" or "last" or "nth" or "join_text" or "collect");
        var frame = rows[0] as Frame;
        if (!ties && frame is not null && (order.Count > 0 || whole || window.Function.Kind == FunctionKind.Window))
            order.AddRange(KeyOrder(frame).Where(k => order.All(o => o.Value != k.Value)));
        var partition = (frame?.Partition ?? []).Concat(window.Partition.Select(p => Compared(_scalars.Value(p, rows), p.Type))).ToList();
        var arguments = window.Arguments.Select(a => _scalars.Value(a, rows)).ToValueList();
        if (window.Function.Kind == FunctionKind.Aggregate)
        {
            var call = new AggregateCall(new Aggregate(window.Function, new Values(new Schema([], [], null), []), window.Arguments, [], window.Type, window.MayBeEmpty), arguments, [], null)
            {
                Window = new SqlWindow(partition.ToValueList(), order.ToValueList()) { IsWhole = whole },
            };
            var said = Said(call);
            return Filled(said.Value, said.Inside);
        }
        // An engine would raise.
        if (name == "ntile" && window.Arguments[0] is Literal { Value: null or <= 0L })
            return _context.Dialect.Constant(null, window.Type);
        return _context.Dialect.Groups.Window(window, arguments, new SqlWindow(partition.ToValueList(), order.ToValueList()));
    }

    private static bool RangesOverGroup(Relation rows) => rows switch
    {
        GroupRows => true,
        Named r => RangesOverGroup(r.Input),
        Filter r => RangesOverGroup(r.Input),
        OrderBy r => RangesOverGroup(r.Input),
        _ => false,
    };

    // The conditions on top of the rows, which an aggregate may ask by itself, and what they are asked of. What ties stays with the rows.
    private static (Relation Core, ValueList<Scalar> Conditions) Peeled(Relation rows)
    {
        var conditions = new List<Scalar>();
        var ties = new List<Scalar>();
        while (rows is Filter or Named or OrderBy)
        {
            if (rows is Filter filter)
                foreach (var condition in Correlations.Conjuncts(filter.Condition))
                    (ScopeLevels.Outside(condition) ? ties : conditions).Add(condition);
            rows = rows switch { Filter r => r.Input, Named r => r.Input, OrderBy r => r.Input, _ => rows };
        }
        if (ties.Count > 0)
            rows = new Filter(rows, ties.Count == 1 ? ties[0] : new AllOf(ties.ToValueList()));
        return (rows, conditions.ToValueList());
    }

    private SqlExpression OverGroup(Aggregate aggregate, GroupRow group, Outside? outside)
    {
        if (!RangesOverGroup(aggregate.Rows))
            return _scalars.Value(aggregate, [group, .. outside?.Rows ?? []]);
        var (_, conditions) = Peeled(aggregate.Rows);
        ValueList<Row> scope = [group.Home, group, .. outside?.Rows ?? []];
        var filter = conditions.Count switch { 0 => null, 1 => Condition(conditions[0], scope), _ => Condition(new AllOf(conditions), scope) };
        var said = Said(CallOf(aggregate, scope) with { Filter = filter });
        return Filled(said.Value, said.Inside);
    }

    private SqlExpression Grouped(Aggregate aggregate, Relation core, ValueList<Scalar> conditions, ValueList<Row> rows)
    {
        var outer = rows[0];
        var group = outer.Home.Group(outer, core, () =>
        {
            var made = GroupOf(core, rows, outer.Home);
            outer.Home.Joins.Add(new Join(
                JoinKind.Left,
                new StepItem(made.Alias, made.Alias),
                made.Ties.Select((t, i) => Frame.Equal(made.Rows.Outer[i], new SqlColumn(made.Alias, t))).ToValueList()));
            return made;
        });
        var value = group.Value(aggregate, conditions, [group.Rows, .. rows]);
        var at = _steps.FindIndex(s => s.Name == group.Alias);
        if (at < _steps.Count - 1)
        {
            var step = _steps[at];
            _steps.RemoveAt(at);
            _steps.Add(step);
        }
        return value;
    }

    private LinkGroup GroupOf(Relation core, ValueList<Row> rows, Frame home)
    {
        var outside = new Outside(rows, true);
        var frame = Bare(Plan(core, outside), outside);
        Narrow(frame, home);
        var made = new LinkGroup(this, frame, FreeName(core is LinkRows links ? links.Path[^1].Name : frame.Name));
        _steps.Add((made.Alias, made.Build));
        return made;
    }

    /// <summary>
    /// Conditions over the same rows of a link which nobody fulfils together who has no such rows: one look-up among the groups answers them, which is cheaper
    /// than joining every group to ask afterwards. A lone test for existence is a semi-join, and where the groups are joined anyway they are asked.
    /// </summary>
    private List<LookUp> LookUps(IEnumerable<Scalar> conditions) =>
    [
        .. conditions.Select(c => (Condition: c, Aggregate: OverNone.Asked(c))).Where(c => c.Aggregate is { } a
                && Correlations.Of(a.Rows, a.Arguments.Concat(a.Order.Select(k => k.Value))) == Correlation.ByEqualities)
            .GroupBy(c => Peeled(c.Aggregate!.Rows).Core, (core, asked) => new LookUp(core, [.. asked.Select(a => a.Condition)]))
            .Where(l => _occurrences.ServesOnly(l.Conditions.Count, l.Core) && l.Conditions.Any(OverNone.Fails) && (l.Conditions.Count > 1 || l.Conditions[0] is Comparison)),
    ];

    private SqlExpression LookedUp(LookUp asked, Frame frame)
    {
        var group = GroupOf(asked.Core, [frame], frame);
        var seen = new Frame(this, frame.Schema) { From = new StepItem(group.Alias, group.Alias) };
        seen.Group(seen, asked.Core, () => group);
        seen.Where.AddRange(asked.Conditions.SelectMany(c => Conjuncts(Condition(c, [seen]))));
        return Among(group.Rows.Outer.ToValueList(), seen.Build([.. group.Ties.Select(t => new SelectColumn(t, new SqlColumn(group.Alias, t)))]));
    }

    private sealed record LookUp(Relation Core, ValueList<Scalar> Conditions);

    // Of the rows that a link leads to, those of a working table's people are all that is asked for: grouping every customer's purchases to keep a
    // few costs more than looking each up first. An entity's own table holds everybody, so there it would only cost.
    private void Narrow(Frame rows, Frame outer)
    {
        if (outer.From is not TableItem table || outer.Source.Table is not null)
            return;
        var ties = rows.Outer.OfType<SqlColumn>().Where(c => c.Source == outer.Source.Alias).ToList();
        if (ties.Count != rows.Outer.Count)
            return;
        var theirs = new SqlSelect { Columns = [.. ties.Select(t => new SelectColumn(t.Name, t))], From = table };
        rows.Where.Add(Among(rows.Partition.ToValueList(), theirs));
    }

    private SqlQuery Query(Aggregate aggregate, Outside? outside) => new(OneRow(aggregate, outside));

    // One row for all: a step that every row sees.
    private SqlColumn Joined(Aggregate aggregate, Frame home)
    {
        var row = OneRow(aggregate, null);
        var name = FreeName(aggregate.Function.Name);
        _steps.Add((name, () => row));
        var item = new StepItem(name, name);
        if (home.From is null)
            home.From = item;
        else
            home.Joins.Add(new Join(JoinKind.Left, item, [_context.Dialect.Conditions.Condition(_context.Dialect.Constant(true, DataType.Bool))]));
        return new SqlColumn(name, aggregate.Function.Name);
    }

    private SqlSelect OneRow(Aggregate aggregate, Outside? outside)
    {
        var frame = Bare(Plan(aggregate.Rows, outside), outside);
        var said = Said(CallOf(aggregate, Scope(frame, outside)));
        return frame.Build([new SelectColumn(aggregate.Function.Name, Filled(said.Value, said.Inside))]);
    }

    // A number that sees no row, 0 for none, as a query of one row: what it counts stands in that query's FROM.
    private SqlExpression OfNoRow(Scalar value)
    {
        if (value is Literal { Value: not null })
            return _scalars.Value(value, [], true);
        var home = new Frame(this, new Schema([], [], null));
        var result = new SqlForm("coalesce({0}, 0)", [_scalars.Value(value, [home])]);
        return home.From is null ? result : new SqlQuery(home.Build([new SelectColumn("value", result)]));
    }

    // A SELECT whose rows can be aggregated or looked up: nothing cut, grouped or numbered.
    private Frame Bare(Frame frame, Outside? outside = null) => frame.IsSealed || frame.UnionAll.Count > 0 ? Closed(frame, outside) : frame;

    private SqlForm Existing(Frame frame, Outside? outside)
    {
        var bare = frame.UnionAll.Count > 0 || frame.IsGrouped ? Closed(frame, outside) : frame;
        return new SqlForm("EXISTS {0}", [new SqlQuery(bare.Build([new SelectColumn("one", new SqlConstant("1"))]))], Binding.Comparison);
    }

    private SqlExpression Among(ValueList<SqlExpression> outer, SqlSelect inner) => _context.Dialect.Conditions.Among(outer, inner);

    private static string TieName(SqlExpression partition, int index) =>
        (partition is SqlColumn c ? c.Name : "tie") + (index == 0 ? "" : "_" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
