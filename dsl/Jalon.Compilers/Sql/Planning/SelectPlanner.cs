using System.Globalization;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// A normalised relation as the fewest SELECTs. Clauses gather in one <see cref="Frame"/> as long as SQL can say them in one; rows of
/// links are grouped by their key and joined once, tests for existence are semi-joins. This part plans where rows come from; each of the
/// others plans the clauses that its name tells.
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

    /// <summary>All that could not be said so far.</summary>
    public List<Unsupported> Unsupported { get; } = [];

    /// <summary>Takes down that something could not be said.</summary>
    /// <param name="refused">What.</param>
    /// <param name="around">The place of what holds it, where it has none of its own.</param>
    public void Note(UnsupportedException refused, Origin around) =>
        Unsupported.Add(refused.Unsupported.Origin.Source is null ? refused.Unsupported with { Origin = around } : refused.Unsupported);

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
            .Select(p => Equal(_scalars.Value(p.Near, [from]), _scalars.Value(p.Far, [to]), p.Near.Type))
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
            frame.Where.Add(_context.Dialect.Conditions.Condition(_context.Dialect.Constant(false, DataType.Bool)));
        return frame;
    }

    private static ValueList<Row> Scope(Frame frame, Outside? outside) => [frame, .. outside?.Rows ?? []];
}
