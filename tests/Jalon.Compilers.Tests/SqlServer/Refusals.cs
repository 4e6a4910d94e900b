using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>
/// What the parser takes and the server does not: names out of sight (4104), queries and windows inside aggregates (130, 4109), queries behind GROUP BY (144), an aggregate of a
/// column of its own with one of outside (8124), a column that is neither grouped nor aggregated (8120), windows in WHERE (4108),
/// columns without names or with the same (8155, 8156), texts of two explicit collations that meet (468), orders of several STRING_AGG (8711), a constant to order by (408), a rank without order (4112).
/// </summary>
internal sealed class Refusals : TSqlFragmentVisitor
{
    private static readonly HashSet<string> s_aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "COUNT_BIG", "SUM", "MIN", "MAX", "STRING_AGG", "VAR" };
    private static readonly HashSet<string> s_ranks = new(StringComparer.OrdinalIgnoreCase) { "ROW_NUMBER", "RANK", "DENSE_RANK", "PERCENT_RANK", "NTILE", "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE" };
    private static readonly HashSet<string> s_ofText = new(StringComparer.OrdinalIgnoreCase) { "LEFT", "RIGHT", "SUBSTRING", "REPLACE", "TRANSLATE", "LOWER", "UPPER", "REVERSE", "REPLICATE", "LTRIM", "RTRIM", "STUFF" };

    private readonly List<string> _found = [];
    private readonly Stack<HashSet<string>> _scopes = new();

    public IReadOnlyList<string> Found => _found;

    // Each query sees its own rows and those of the queries around it; a query in its FROM sees the latter only.
    public override void ExplicitVisit(QuerySpecification node)
    {
        if (node.FromClause is { } from)
        {
            foreach (var table in from.TableReferences)
                Rows(table);
        }
        _scopes.Push(node.FromClause is { } of ? [.. of.TableReferences.SelectMany(Aliases)] : []);
        foreach (var part in node.SelectElements.Cast<TSqlFragment>().Concat([node.WhereClause, node.GroupByClause, node.OrderByClause, node.TopRowFilter]).Where(p => p is not null))
            part.Accept(this);
        if (node.FromClause is { } joined)
        {
            foreach (var condition in joined.TableReferences.SelectMany(Conditions))
                condition.Accept(this);
        }
        Windows(node.WhereClause);
        Grouped(node);
        _scopes.Pop();
    }

    public override void ExplicitVisit(CommonTableExpression node)
    {
        Inner(node.QueryExpression, node.ExpressionName.Value, node.Columns);
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(ScalarSubquery node)
    {
        Inner(node.QueryExpression, "a query in parentheses", null);
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier is not { } name)
            return;
        if (name.Identifiers.Count > 1 && !_scopes.Any(s => s.Contains(name.Identifiers[0].Value)))
            _found.Add($"4104: {Sql(node)} cannot be bound");
        if (name.Identifiers.Any(i => i.QuoteType != QuoteType.SquareBracket))
            _found.Add($"a name without brackets: {Sql(node)}");
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (node.OverClause is { OrderByClause: null } && s_ranks.Contains(node.FunctionName.Value))
            _found.Add($"4112: {Sql(node)}");
        if (IsAggregate(node))
        {
            foreach (var argument in node.Parameters)
            {
                var inside = new Inside();
                argument.Accept(inside);
                if (inside.Queries || inside.Aggregates)
                    _found.Add($"130: {Sql(node)}");
                if (inside.Windows)
                    _found.Add($"4109: {Sql(node)}");
                var own = _scopes.Peek();
                var names = inside.Columns.Select(c => c.MultiPartIdentifier.Identifiers).Where(i => i.Count > 1).Select(i => own.Contains(i[0].Value)).Distinct().ToList();
                if (names.Count > 1)
                    _found.Add($"8124: {Sql(node)}");
            }
        }
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(BinaryExpression node)
    {
        if (Collation(node) == "conflict")
            _found.Add($"468: {Sql(node)}");
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(BooleanComparisonExpression node)
    {
        Meet(node, node.FirstExpression, node.SecondExpression);
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(LikePredicate node)
    {
        Meet(node, node.FirstExpression, node.SecondExpression);
        base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(OrderByClause node)
    {
        if (node.OrderByElements.Any(e => e.Expression is Literal))
            _found.Add($"408: {Sql(node)}");
        base.ExplicitVisit(node);
    }

    private static bool IsAggregate(FunctionCall node) => s_aggregates.Contains(node.FunctionName.Value) && node.OverClause is null;

    private static string Sql(TSqlFragment node) =>
        string.Concat(Enumerable.Range(node.FirstTokenIndex, node.LastTokenIndex - node.FirstTokenIndex + 1).Select(i => node.ScriptTokenStream[i].Text)) is { Length: > 300 } text ? text[..300] + "..."
            : string.Concat(Enumerable.Range(node.FirstTokenIndex, node.LastTokenIndex - node.FirstTokenIndex + 1).Select(i => node.ScriptTokenStream[i].Text));

    private static IEnumerable<string> Aliases(TableReference table) => table switch
    {
        JoinTableReference join => Aliases(join.FirstTableReference).Concat(Aliases(join.SecondTableReference)),
        TableReferenceWithAlias { Alias.Value: { } alias } => [alias],
        NamedTableReference named => [named.SchemaObject.BaseIdentifier.Value],
        _ => [],
    };

    private static IEnumerable<TSqlFragment> Conditions(TableReference table) => table switch
    {
        QualifiedJoin join => [join.SearchCondition, .. Conditions(join.FirstTableReference), .. Conditions(join.SecondTableReference)],
        _ => [],
    };

    private void Rows(TableReference table)
    {
        switch (table)
        {
            case QualifiedJoin join:
                Rows(join.FirstTableReference);
                Rows(join.SecondTableReference);
                break;
            case QueryDerivedTable derived:
                Inner(derived.QueryExpression, derived.Alias.Value, derived.Columns);
                derived.QueryExpression.Accept(this);
                break;
            default:
                table.AcceptChildren(this);
                break;
        }
    }

    private void Inner(QueryExpression query, string name, IList<Identifier>? columns)
    {
        var first = query;
        while (first is BinaryQueryExpression binary)
            first = binary.FirstQueryExpression;
        if (first is not QuerySpecification specification || columns is null or { Count: > 0 })
            return;
        var names = specification.SelectElements.OfType<SelectScalarExpression>()
            .Select(e => e.ColumnName?.Value ?? (e.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value).ToList();
        if (names.Contains(null))
            _found.Add($"8155: a column without a name in {name}");
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
            _found.Add($"8156: a name twice in {name}: {string.Join(", ", names)}");
    }

    private void Windows(TSqlFragment? where)
    {
        var inside = new Inside { InQueries = false };
        where?.Accept(inside);
        if (inside.Windows)
            _found.Add($"4108: {Sql(where!)}");
        if (inside.Aggregates)
            _found.Add($"147: {Sql(where!)}");
    }

    private void Grouped(QuerySpecification node)
    {
        var groups = node.GroupByClause?.GroupingSpecifications.OfType<ExpressionGroupingSpecification>().Select(g => g.Expression).ToList() ?? [];
        foreach (var group in groups)
        {
            var inside = new Inside();
            group.Accept(inside);
            if (inside.Queries || inside.Aggregates || inside.Windows || inside.Columns.Count == 0)
                _found.Add($"144: GROUP BY {Sql(group)}");
        }
        var aggregates = new Inside { InQueries = false };
        foreach (var element in node.SelectElements)
            element.Accept(aggregates);
        if (groups.Count == 0 && !aggregates.Aggregates)
            return;
        var known = groups.Select(Sql).ToHashSet(StringComparer.Ordinal);
        foreach (var element in node.SelectElements.OfType<SelectScalarExpression>())
            element.Expression.Accept(new Ungrouped(known, _scopes.Peek(), c => _found.Add($"8120: {Sql(c)} in {Sql(element)}")));
        var orders = aggregates.Calls.Where(c => c.WithinGroupClause is not null).Select(c => Sql(c.WithinGroupClause)).Distinct().ToList();
        if (orders.Count > 1)
            _found.Add($"8711: {string.Join("; ", orders)}");
    }

    private void Meet(TSqlFragment node, ScalarExpression left, ScalarExpression right)
    {
        if (Collation(left) is { } a && Collation(right) is { } b && a != b)
            _found.Add($"468: {Sql(node)}");
    }

    // The explicit collation that an expression has; null where it has none.
    private static string? Collation(ScalarExpression? expression) => expression switch
    {
        null => null,
        PrimaryExpression { Collation.Value: { } collation } => collation,
        ParenthesisExpression inner => Collation(inner.Expression),
        FunctionCall call when s_ofText.Contains(call.FunctionName.Value) && call.FunctionName.Value.ToUpperInvariant() is "REPLACE" or "TRANSLATE" => Merged(call.Parameters.Select(Collation)),
        FunctionCall call when s_ofText.Contains(call.FunctionName.Value) => Collation(call.Parameters[0]),
        LeftFunctionCall call => Collation(call.Parameters[0]),
        RightFunctionCall call => Collation(call.Parameters[0]),
        CoalesceExpression coalesce => Merged(coalesce.Expressions.Select(Collation)),
        BinaryExpression { BinaryExpressionType: BinaryExpressionType.Add } sum => Merged([Collation(sum.FirstExpression), Collation(sum.SecondExpression)]),
        SearchedCaseExpression choice => Merged(choice.WhenClauses.Select(w => Collation(w.ThenExpression)).Append(Collation(choice.ElseExpression))),
        _ => null,
    };

    private static string? Merged(IEnumerable<string?> collations) => collations.OfType<string>().Distinct().ToList() switch { [] => null, [var only] => only, _ => "conflict" };

    private sealed class Inside : TSqlFragmentVisitor
    {
        public bool InQueries { get; init; } = true;

        public bool Queries { get; private set; }

        public bool Aggregates { get; private set; }

        public bool Windows { get; private set; }

        public List<ColumnReferenceExpression> Columns { get; } = [];

        public List<FunctionCall> Calls { get; } = [];

        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is not null)
                Columns.Add(node);
        }

        public override void ExplicitVisit(ScalarSubquery node)
        {
            Queries = true;
            if (InQueries)
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(FunctionCall node)
        {
            Windows |= node.OverClause is not null;
            if (IsAggregate(node))
            {
                Aggregates = true;
                Calls.Add(node);
            }
            base.ExplicitVisit(node);
        }
    }

    private sealed class Ungrouped(HashSet<string> groups, HashSet<string> own, Action<ColumnReferenceExpression> found) : TSqlFragmentVisitor
    {
        public override void Visit(TSqlFragment fragment)
        {
        }

        public override void ExplicitVisit(FunctionCall node)
        {
            if (!IsAggregate(node) && !groups.Contains(Sql(node)))
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(CastCall node)
        {
            if (!groups.Contains(Sql(node)))
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(SearchedCaseExpression node)
        {
            if (!groups.Contains(Sql(node)))
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(BinaryExpression node)
        {
            if (!groups.Contains(Sql(node)))
                base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name && !groups.Contains(Sql(node)) && (name.Identifiers.Count == 1 || own.Contains(name.Identifiers[0].Value)))
                found(node);
        }
    }
}
