using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>A relation to steps. What C# cannot say is noted, and planning goes on, so that all of it is known at once.</summary>
internal sealed class RelationPlanner
{
    private readonly DataModel _model;
    private readonly SourceList _sources;
    private readonly List<Unsupported> _unsupported;
    private readonly ScalarPlanner _scalars;
    private readonly Dictionary<Link, Hop> _hops = [];
    private readonly Dictionary<Relation, Step> _shared = [];

    public RelationPlanner(DataModel model, BatchLoopWriter loops, SourceList sources, List<Unsupported> unsupported)
    {
        _model = model;
        _sources = sources;
        _unsupported = unsupported;
        _scalars = new ScalarPlanner(this, loops, sources, unsupported);
    }

    /// <summary>The step that gives a relation's rows.</summary>
    public Step Plan(Relation relation) => relation switch
    {
        EntityScan r => Entity(r.Entity),
        WorkingTable or AudienceScan or FileScan => Source(relation),
        Values r => new ValuesStep(r),
        OuterRow r => new OuterRowStep(r.Level),
        GroupRows => new GroupRowsStep(),
        Named r => Shared(r.Input),
        LinkRows r => new LinkStep(Plan(r.Start), [.. r.Path.Select(Hop)]),
        Filter r => Filter(r),
        Derive r => Over(r.Input, _scalars.Derived(r.Columns), c => c.Outward, (rows, columns) => new DeriveStep(rows, columns, r.Schema)),
        Select r => Over(r.Input, Values(r.Columns), v => v.Outward, (rows, values) => new SelectStep(rows, values, Names(r.Columns), r.Schema)),
        OrderBy r => Over(r.Input, _scalars.Order(r.Keys), o => o.Outward, (rows, order) => new OrderStep(rows, order)),
        Limit r => Over(r.Input, _scalars.Order(r.Order), o => o.Outward, (rows, order) => new LimitStep(rows, Quota(r.Count), order)),
        Sample r => Sample(r),
        Distinct r => Over(
            r.Input,
            (By: _scalars.Values([.. r.By]), Order: _scalars.Order(r.Order)),
            p => Math.Max(p.By.Outward, p.Order.Outward),
            (rows, p) => new DistinctStep(rows, p.By, Quota(r.Keep), p.Order)),
        GroupBy r => Group(r),
        SetOperation r => Set(r),
        _ => throw new InvalidOperationException($"{relation.GetType().Name} is not a relation that is known here."),
    };

    /// <summary>The same, run once however many ask for it, where it stands alone.</summary>
    public Step Shared(Relation relation)
    {
        if (_shared.TryGetValue(relation, out var step))
            return step;
        step = Plan(relation);
        if (step.Outward == 0 && step is not OnceStep)
            step = new OnceStep(step);
        _shared.Add(relation, step);
        return step;
    }

    /// <summary>Rows that what follows can use: where it looks outside, they must say whose they are.</summary>
    public static Step Tied(Step rows, int outward) => outward > 0 && rows.Outward == 0 ? new SpreadStep(rows) : rows;

    /// <summary>A link, ready to be followed.</summary>
    public Hop Hop(Link link)
    {
        if (_hops.TryGetValue(link, out var hop))
            return hop;
        var target = link.Rows is { } rows ? Shared(rows) : _model.Find(link.Target) is { } entity ? Entity(entity) : Unknown(link);
        hop = new Hop(
            _scalars.Values([.. link.On.Select(p => p.Near)]),
            target,
            _scalars.Values([.. link.On.Select(p => p.Far)]),
            link.Also is { } also ? _scalars.Condition(also) : null);
        _hops.Add(link, hop);
        return hop;
    }

    private ValuesStep Unknown(Link link)
    {
        var origin = link.On.IsEmpty ? default : link.On[0].Near.Origin;
        _unsupported.Add(new Unsupported($"{link.Name}: there is no entity {link.Target}", origin));
        return new ValuesStep(new Values(new Schema([], [], null), []));
    }

    private EntityStep Entity(Entity entity)
    {
        _sources.Add(new EntityScan(entity));
        return new EntityStep(entity);
    }

    private SourceStep Source(Relation rows)
    {
        _sources.Add(rows);
        return new SourceStep(rows);
    }

    private Step Filter(Filter filter)
    {
        var input = Plan(filter.Input);
        var (ties, rest) = input.Outward == 0 ? Equalities.Of(filter.Condition) : ([], filter.Condition);
        if (ties.Count > 0)
            input = new JoinStep(new OnceStep(input), _scalars.Values([.. ties.Select(t => t.Far)]), _scalars.Values([.. ties.Select(t => t.Near)]));
        if (rest is AllOf { Operands.IsEmpty: true })
            return input;
        var condition = _scalars.Condition(rest);
        return new FilterStep(Tied(input, condition.Outward), condition);
    }

    private SampleStep Sample(Sample sample)
    {
        var key = sample.Input.Schema.KeyColumns.Select(c => Text(new ColumnRef(0, c))).ToArray();
        return new SampleStep(Plan(sample.Input), Quota(sample.Count), _scalars.Values([Text(sample.Seed)]), _scalars.Values(key));
    }

    private static Scalar Text(Scalar scalar) => scalar.Type.Kind == TypeKind.Text
        ? scalar
        : new Call(Catalogue.Standard.Find("to_text")!, [scalar], DataType.Text, true) { Origin = scalar.Origin };

    private Step Group(GroupBy group)
    {
        if (group.Dimension is { } dimension)
            Entity(dimension);
        return Over(
            group.Input,
            (Keys: Values(group.Keys), Columns: _scalars.Derived(group.Columns)),
            p => Math.Max(p.Keys.Outward, p.Columns.Outward),
            (rows, p) => new GroupStep(rows, p.Keys, p.Columns, group));
    }

    // Inputs whose columns are of narrower types than the result's are widened first; an except takes no value from any but the first.
    private SetStep Set(SetOperation set)
    {
        var inputs = set.Inputs.Select(i => Plan(set.Operator == SetOperator.Except ? i : Widened(i, set.Schema))).ToList();
        var outward = inputs.Max(i => i.Outward);
        return new SetStep([.. inputs.Select(i => Tied(i, outward))], set);
    }

    private static Relation Widened(Relation input, Schema result)
    {
        var columns = input.Schema.Computed.Where(c => result.Find(c.Name) is not null).ToList();
        return columns.TrueForAll(c => c.Type == result.Find(c.Name)!.Type)
            ? input
            : new Select(input, [.. columns.Select(c => new NamedScalar(c.Name, Cast.To(new ColumnRef(0, c), result.Find(c.Name)!.Type)))]);
    }

    private Step Over<T>(Relation input, T planned, Func<T, int> outward, Func<Step, T, Step> make) => make(Tied(Plan(input), outward(planned)), planned);

    private Quota Quota(Scalar count) => new(_scalars.Values([count]));

    private Projection Values(ValueList<NamedScalar> columns) => _scalars.Values([.. columns.Select(c => c.Value)]);

    private static string[] Names(ValueList<NamedScalar> columns) => [.. columns.Select(c => c.Name)];
}
