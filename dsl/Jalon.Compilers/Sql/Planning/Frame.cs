using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// One SELECT in the making. Clauses are added to it as long as SQL can say them in one; then it is closed, becomes a step, and the
/// next begins. Joins for links, attributes and grouped aggregates are added once, when they are first asked for.
/// </summary>
internal sealed class Frame(SelectPlanner planner, Schema schema) : Row
{
    private readonly Dictionary<(string From, Link Link), SourceRow> _links = [];
    private readonly Dictionary<(string From, Relation Rows), LinkGroup> _groups = [];
    private readonly Dictionary<string, SqlExpression> _hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<Aggregate, SqlExpression> _singles = [];
    private SourceRow? _source;

    public SelectPlanner Planner => planner;

    public Schema Schema { get; set; } = schema;

    /// <summary>What the next step is called, if this one is closed.</summary>
    public string Name { get; set; } = "rows";

    public FromItem? From { get; set; }

    public List<Join> Joins { get; } = [];

    public List<SqlExpression> Where { get; } = [];

    public List<SqlExpression> GroupBy { get; } = [];

    public List<SqlExpression> Qualify { get; } = [];

    public SqlExpression? Limit { get; set; }

    /// <summary>The order that <see cref="Limit"/> takes the first of.</summary>
    public ValueList<SqlOrder> LimitOrder { get; set; }

    /// <summary>The order that the rows have been given.</summary>
    public ValueList<SqlOrder> Order { get; set; }

    public List<SqlSelect> UnionAll { get; } = [];

    /// <summary>What each row gives, by the schema's names.</summary>
    public OrderedDictionary<string, SqlExpression> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>What ties the rows to a row outside: windows and groups stay within it.</summary>
    public List<SqlExpression> Partition { get; } = [];

    /// <summary>What the partition is equal to, in the row outside.</summary>
    public List<SqlExpression> Outer { get; } = [];

    /// <summary>The columns that are windows.</summary>
    public HashSet<string> Windows { get; } = new(StringComparer.Ordinal);

    public bool IsGrouped { get; set; }

    /// <summary>Whether a further condition would be asked too early.</summary>
    public bool IsSealed => Limit is not null || IsGrouped || Qualify.Count > 0 || Windows.Count > 0;

    public override Frame Home => this;

    public SourceRow Source
    {
        get => _source ?? throw new InvalidOperationException("The rows of this SELECT come from nowhere that has a name.");
        set => _source = value;
    }

    public override SqlExpression Column(string name) => Columns[name];

    public override SqlExpression Attribute(Entity entity, Algebra.Model.Attribute attribute) =>
        Schema.Dimension == entity && Schema.Key.Contains(attribute.Name) && Columns.TryGetValue(attribute.Name, out var key)
            ? key
            : Source.Attribute(entity, attribute);

    public static SqlExpression Equal(SqlExpression left, SqlExpression right) => new SqlForm("{0} = {1}", [left, right], Binding.Comparison);

    /// <summary>Joins an entity's table, keeping rows that find none.</summary>
    public SourceRow Join(Entity entity, string like, Func<SourceRow, IEnumerable<SqlExpression>> on)
    {
        var row = new SourceRow(this, planner.FreeName(like), Schema.Of(entity), entity, null);
        var conditions = on(row).ToValueList();
        Joins.Add(new Join(JoinKind.Left, new TableItem(planner.Sources.Table(entity), row.Alias), conditions));
        return row;
    }

    /// <summary>The row that a link to at most one leads to from a row of this SELECT.</summary>
    public Row Follow(Row from, ValueList<Link> path)
    {
        foreach (var link in path)
        {
            var start = from is SourceRow source ? source.Alias : "";
            if (!_links.TryGetValue((start, link), out var row))
            {
                row = planner.JoinLink(this, from, link);
                _links.Add((start, link), row);
            }
            from = row;
        }
        return from;
    }

    /// <summary>The grouped rows that aggregates over the same links share, joined once.</summary>
    public LinkGroup Group(Row from, Relation rows, Func<LinkGroup> make)
    {
        var key = (from is SourceRow source ? source.Alias : "", rows);
        if (!_groups.TryGetValue(key, out var group))
        {
            group = make();
            _groups.Add(key, group);
        }
        return group;
    }

    /// <summary>Whether rows are grouped here already, or could be where they are grouped anyway.</summary>
    /// <param name="from">The row that they are tied to.</param>
    /// <param name="rows">What is grouped.</param>
    /// <param name="anyway">Whether they are.</param>
    public bool Groups(Row from, Relation rows, bool anyway) => (anyway && UnionAll.Count == 0 && !IsSealed) || _groups.ContainsKey((from is SourceRow source ? source.Alias : "", rows));

    /// <summary>A value that is the same for all rows, joined once.</summary>
    public SqlExpression Single(Aggregate aggregate, Func<SqlExpression> make)
    {
        if (!_singles.TryGetValue(aggregate, out var value))
        {
            value = make();
            _singles.Add(aggregate, value);
        }
        return value;
    }

    /// <summary>
    /// The name under which this SELECT, already closed, hands on an attribute of its rows' dimension that costs it no join; null where
    /// it has none.
    /// </summary>
    public string? Carry(Entity entity, Algebra.Model.Attribute attribute) =>
        IsGrouped || UnionAll.Count > 0 || _source is null || Schema.Dimension != entity ? null
        : _source.Near(entity, attribute) is { } value ? Hidden(value, attribute.Name)
        : null;

    /// <summary>The name of a column that the next step sees and nobody else.</summary>
    public string Hidden(SqlExpression value, string like)
    {
        foreach (var (name, column) in Columns)
            if (column == value)
                return name;
        foreach (var (name, column) in _hidden)
            if (column == value)
                return name;
        var free = like;
        for (var i = 2; Columns.ContainsKey(free) || _hidden.ContainsKey(free); i++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{like}_{i}");
        _hidden.Add(free, value);
        return free;
    }

    /// <summary>The finished SELECT with all that was asked of it.</summary>
    public SqlSelect Build() => Build([.. Columns.Concat(_hidden).Select(c => new SelectColumn(c.Key, c.Value))]);

    /// <summary>The finished SELECT with the given columns.</summary>
    public SqlSelect Build(ValueList<SelectColumn> columns) => new()
    {
        Columns = columns.IsEmpty ? [new SelectColumn("one", new SqlConstant("1"))] : columns,
        From = From is FrameItem nested ? new QueryItem(nested.Frame.Build(), nested.Alias) : From,
        Joins = Joins.ToValueList(),
        Where = Where.ToValueList(),
        GroupBy = GroupBy.ToValueList(),
        Qualify = Qualify.ToValueList(),
        OrderBy = Limit is null ? [] : LimitOrder,
        Limit = Limit,
        UnionAll = UnionAll.ToValueList(),
    };
}
