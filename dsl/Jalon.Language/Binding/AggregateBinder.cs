using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Calls over many rows: what they range over, then what is looked at in each of those rows.</summary>
internal sealed class AggregateBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>An aggregate of one path of links, of a group's rows, of a step, or of a pipeline of its own.</summary>
    public Scalar Bind(Function function, CallNode node, Scope scope) =>
        node.Source is { } source ? OfPipeline(function, source, node, scope) : OfPath(function, node, scope);

    private Scalar OfPipeline(Function function, PipelineNode source, CallNode node, Scope scope)
    {
        if (binder.Queries.Bind(source, scope) is not { } rows)
            return new Unknown();
        if (!OuterTies.Hold(rows))
            Report.Add(TypeErrors.NotTied(Report.Source, source.Span));
        var (input, columns) = rows is Select select ? (select.Input, select.Columns) : (rows, []);
        return Made(function, node, input, columns, rows.Ordering);
    }

    private Scalar OfPath(Function function, CallNode node, Scope scope)
    {
        if (FindRange(function, node, scope) is not { } range || RowsOf(range, scope) is not { } rows)
            return new Unknown();
        var inside = scope.Inside(new Row(rows.Schema) { Range = range });
        if (node.Where is not null)
            rows = new Filter(rows, binder.Expressions.Condition(node.Where, inside));
        var order = binder.Expressions.Keys(node.OrderBy, inside);
        if (node.Limit is not null)
            rows = new Limit(rows, binder.Queries.Size(node.Limit, scope), order);

        // The first argument may be the path alone: it says which rows, and nothing of them.
        var arguments = node.Arguments.Skip(node.Arguments.Count > 0 && IsRange(node.Arguments[0], range) ? 1 : 0);
        ValueList<NamedScalar> columns =
        [
            // Only what is collected has columns with names.
            .. IsCollect(function) ? binder.Expressions.Bindings(node.Select, inside) : node.Select.Select(s => new NamedScalar("", binder.Expressions.Bind(s.Value, inside))),
            .. arguments.Select(a => new NamedScalar(a is PathNode path ? path.Parts[^1].Text : "value", binder.Expressions.Bind(a, inside))),
        ];
        return Made(function, node, rows, columns, order);
    }

    private Scalar Made(Function function, CallNode node, Relation rows, ValueList<NamedScalar> columns, ValueList<OrderKey> order)
    {
        if (columns.Any(c => c.Value is Unknown) || order.Any(k => k.Value is Unknown))
            return new Unknown();
        if (IsCollect(function))
        {
            var kept = columns.IsEmpty ? EveryColumn(rows.Schema) : columns;
            return new Aggregate(function, rows, [.. kept.Select(c => c.Value)], order, DataType.Rows([.. kept.Select(c => c.Column)]), true);
        }

        if (OverloadResolution.Choose(function, [.. columns.Select(c => c.Value)], out var reasons) is var (arguments, type))
            return new Aggregate(function, rows, arguments, order, type, function.Emptiness != Emptiness.Never);
        Report.Add(TypeErrors.NoSignature(Report.Source, node.Span, function.Name, reasons));
        return new Unknown();
    }

    private CallRange? FindRange(Function function, CallNode node, Scope scope)
    {
        CallRange? range = null;
        var arguments = new Dictionary<PathNode, Reach>(ReferenceEqualityComparer.Instance);
        foreach (var path in node.Arguments.SelectMany(PathsIn))
        {
            if (binder.Paths.Follow(path.Parts, scope, report: false) is not { IsMany: true } reach || reach is { Start.Kind: PathStartKind.Members, LinksToMany: 0 })
                continue;
            ValueList<Link> links = [.. reach.Links.Take(reach.LinksToMany)];
            range ??= new CallRange(reach.Start, links, arguments);
            if (!range.Covers(reach) || links.Count != range.Path.Count)
            {
                Report.Add(TypeErrors.TwoPaths(Report.Source, path.Span, function.Name, Said(range.Path), Said(links)));
                return null;
            }

            arguments[path] = reach;
        }

        if (range is not null)
            return range;
        if (scope.Rows.FirstOrDefault() is { Members: not null } row)
            return new CallRange(new PathStart(PathStartKind.Members, row), [], arguments);
        if (node.Arguments.Select(a => binder.Expressions.Bind(a, scope)).ToList().TrueForAll(a => a is not Unknown))
            Report.Add(TypeErrors.NothingToRangeOver(Report.Source, node.Span, function.Name));
        return null;
    }

    private Relation? RowsOf(CallRange range, Scope scope)
    {
        Relation start = range.Start.Kind switch
        {
            PathStartKind.Step => range.Start.Step!,
            PathStartKind.Members => range.Start.Row.Members!,
            _ => new OuterRow(scope.LevelOf(range.Start.Row), range.Start.Row.Schema),
        };
        if (range.Path.IsEmpty)
            return start;
        return binder.Paths.Target(range.Path[^1]) is { } target ? new LinkRows(start, range.Path, target) : null;
    }

    // The paths that an argument looks at in its own row: those of an aggregate inside it are the inner one's.
    private IEnumerable<PathNode> PathsIn(ExpressionNode node) => node switch
    {
        PathNode path => [path],
        CallNode { Over: null } call when binder.Catalogue.Find(call.Function.Text)?.Kind != FunctionKind.Aggregate =>
            call.Arguments.SelectMany(PathsIn).Concat(call.Through.Count == 0 ? [] : [new PathNode(call.Through, call.Span)]),
        _ => Parts(node).SelectMany(PathsIn),
    };

    private static IEnumerable<ExpressionNode> Parts(ExpressionNode node) => node switch
    {
        ChainNode n => n.Steps.Select(s => s.Operand).Prepend(n.First),
        NegateNode n => [n.Operand],
        NotNode n => [n.Operand],
        LogicNode n => n.Terms,
        ComparisonNode n => [n.Left, n.Right],
        BetweenNode n => [n.Value, n.Low, n.High],
        InNode { Set: RangeNode range } n => [n.Value, range.From, range.To],
        InNode { Set: ExpressionNode set } n => [n.Value, set],
        InNode n => [n.Value],
        TextTestNode n => [n.Value, n.Pattern],
        IsEmptyNode n => [n.Value],
        IfNode n => [n.Condition, n.Then, n.Else],
        CaseNode n => n.Branches.SelectMany(b => (IEnumerable<ExpressionNode>)[b.Condition, b.Result]).Concat(n.Else is null ? [] : [n.Else]),
        ListNode n => n.Items.OfType<ExpressionNode>(),
        _ => [],
    };

    private static bool IsRange(ExpressionNode argument, CallRange range) =>
        argument is PathNode path && range.Arguments.TryGetValue(path, out var reach) && reach.Member is null && reach.Links.Count == range.Path.Count;

    private static ValueList<NamedScalar> EveryColumn(Schema rows) =>
    [
        .. rows.Columns.Select(c => new NamedScalar(c.Name, new ColumnRef(0, c))),
        .. rows.Dimension is not { } entity
            ? []
            : entity.Attributes.Where(a => a.Value is null && rows.Find(a.Name) is null).Select(a => new NamedScalar(a.Name, new AttributeRef(0, [], entity, a))),
    ];

    private static bool IsCollect(Function function) => function.Name == "collect";

    private static string Said(ValueList<Link> path) => string.Join('.', path.Select(l => l.Name));
}
