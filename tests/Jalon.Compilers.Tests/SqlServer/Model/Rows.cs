using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>The rows of queries, as far as the templates of values hold some.</summary>
internal sealed class Rows(Scalars scalars)
{
    private static readonly HashSet<string> s_aggregates = new(StringComparer.OrdinalIgnoreCase) { "STRING_AGG", "SUM", "COUNT" };

    private readonly Dictionary<string, List<List<(string Name, object? Value)>>> _steps = new(StringComparer.OrdinalIgnoreCase);

    public void Tables(IReadOnlyDictionary<string, List<List<(string Name, object? Value)>>> tables)
    {
        foreach (var (name, rows) in tables)
            _steps[name] = rows;
    }

    public void Steps(WithCtesAndXmlNamespaces? with)
    {
        foreach (var step in with?.CommonTableExpressions ?? [])
            _steps[step.ExpressionName.Value] = Of(step.QueryExpression, null);
    }

    public List<List<(string Name, object? Value)>> Of(QueryExpression query, Row? outside)
    {
        switch (query)
        {
            case QueryParenthesisExpression inner:
                return Of(inner.QueryExpression, outside);
            case BinaryQueryExpression { BinaryQueryExpressionType: BinaryQueryExpressionType.Union, All: true } union:
                return [.. Of(union.FirstQueryExpression, outside), .. Of(union.SecondQueryExpression, outside)];
            default:
                return Selected((QuerySpecification)query, outside);
        }
    }

    private List<List<(string Name, object? Value)>> Selected(QuerySpecification query, Row? outside)
    {
        var rows = query.FromClause is { } from ? From(from.TableReferences.Single(), outside) : [new Row([], outside)];
        if (query.WhereClause is { } where)
            rows = rows.Where(r => scalars.Holds(where.SearchCondition, r) == true).ToList();
        var calls = new Calls();
        query.Accept(calls);
        var own = calls.Found.Where(c => c.Query == query).Select(c => c.Call).ToList();
        foreach (var window in own.Where(c => c.OverClause is not null))
            Window(window, rows);
        var aggregates = own.Where(c => c.OverClause is null && s_aggregates.Contains(c.FunctionName.Value)).ToList();
        if (aggregates.Count > 0 || query.GroupByClause is not null)
            rows = [.. Groups(query, rows, outside).Select(g => Aggregated(g, aggregates, outside))];
        if (query.OrderByClause is { } order)
            rows = Ordered(rows, order.OrderByElements);
        if (query.TopRowFilter is not null)
            rows = rows.Take(1).ToList();
        var made = rows.Select(r => query.SelectElements.Cast<SelectScalarExpression>()
            .Select(e => (e.ColumnName?.Value ?? (e.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "", scalars.Value(e.Expression, r))).ToList()).ToList();
        if (query.UniqueRowFilter != UniqueRowFilter.Distinct)
            return made;
        var kept = new List<List<(string, object?)>>();
        foreach (var row in made)
        {
            if (!kept.Exists(k => k.Zip(row).All(p => Scalars.Compared(p.First.Item2, p.Second.Item2) == 0)))
                kept.Add(row);
        }

        return kept;
    }

    private List<Row> From(TableReference table, Row? outside)
    {
        switch (table)
        {
            case QueryDerivedTable derived:
                return Named(Of(derived.QueryExpression, outside), derived.Alias.Value, outside);
            case InlineDerivedTable values:
                return values.RowValues.Select(r => new Row([.. r.ColumnValues.Select((v, i) => (values.Alias.Value, values.Columns[i].Value, scalars.Value(v, outside)))], outside)).ToList();
            case NamedTableReference named:
                return Named(_steps[named.SchemaObject.BaseIdentifier.Value], named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value, outside);
            case GlobalFunctionTableReference call:
                return Made(call.Name.Value, [.. call.Parameters.Select(p => scalars.Value(p, outside))], call.Alias.Value, outside);
            case SchemaObjectFunctionTableReference call:
                return Made(call.SchemaObject.BaseIdentifier.Value, [.. call.Parameters.Select(p => scalars.Value(p, outside))], call.Alias.Value, outside);
            case QualifiedJoin { QualifiedJoinType: QualifiedJoinType.LeftOuter } join:
                var right = From(join.SecondTableReference, outside);
                var empty = right.Count > 0 ? right[0].Columns.Select(c => (c.Source, c.Name, (object?)null)).ToList() : [];
                return From(join.FirstTableReference, outside).SelectMany(left =>
                {
                    var found = right.Select(r => new Row([.. left.Columns, .. r.Columns], outside)).Where(r => scalars.Holds(join.SearchCondition, r) == true).ToList();
                    return found.Count > 0 ? found : [new Row([.. left.Columns, .. empty], outside)];
                }).ToList();
            default:
                throw new NotSupportedException(table.GetType().Name);
        }
    }

    private static List<Row> Named(IEnumerable<List<(string Name, object? Value)>> rows, string alias, Row? outside) =>
        rows.Select(r => new Row([.. r.Select(c => (alias, c.Name, c.Value))], outside)).ToList();

    private static List<Row> Made(string function, object?[] arguments, string alias, Row? outside)
    {
        switch (function.ToUpperInvariant())
        {
            // Down where the end is before the start, if no step says otherwise.
            case "GENERATE_SERIES":
                if (arguments is not [long first, { } last, long step] || last is not long to)
                    return arguments is [_, null, _] ? [] : throw new ServerError("a series of several types");
                return [.. Enumerable.Range(0, (int)Math.Max(0, ((to - first) / step) + 1)).Select(i => new Row([(alias, "value", first + (i * step))], outside))];
            case "STRING_SPLIT":
                if (arguments[0] is not Text text || arguments[1] is not Text { Value.Length: 1 } by)
                    return arguments[0] is null ? [] : throw new ServerError("a separator of one character");
                return [.. text.Value.Split(by.Value).Select((p, i) => new Row([(alias, "value", text.With(p)), (alias, "ordinal", i + 1L)], outside))];
            default:
                throw new NotSupportedException(function);
        }
    }

    private List<List<Row>> Groups(QuerySpecification query, List<Row> rows, Row? outside)
    {
        if (query.GroupByClause is not { } by)
            return [rows];
        var groups = new List<(List<object?> Key, List<Row> Rows)>();
        foreach (var row in rows)
        {
            var key = by.GroupingSpecifications.Cast<ExpressionGroupingSpecification>().Select(g => scalars.Value(g.Expression, row)).ToList();
            if (groups.Find(g => g.Key.Zip(key).All(p => p.First is null ? p.Second is null : Scalars.Compared(p.First, p.Second) == 0)) is { Rows: { } same })
                same.Add(row);
            else
                groups.Add((key, [row]));
        }

        return [.. groups.Select(g => g.Rows)];
    }

    private Row Aggregated(List<Row> rows, List<FunctionCall> calls, Row? outside)
    {
        var row = new Row(rows.Count > 0 ? rows[0].Columns : [], outside);
        foreach (var call in calls)
        {
            var ordered = call.WithinGroupClause is { } within ? Ordered(rows, within.OrderByClause.OrderByElements) : rows;
            var name = call.FunctionName.Value.ToUpperInvariant();
            if (name == "COUNT")
            {
                row.Given[call] = rows.Count;
                continue;
            }

            var values = ordered.Select(r => scalars.Value(call.Parameters[0], r)).Where(v => v is not null).ToList();
            row.Given[call] = values.Count == 0 ? null
                : name == "SUM" ? values.Aggregate((a, b) => Scalars.Binary(BinaryExpressionType.Add, a, b))
                : ((Text)values[0]!).With(string.Join(((Text)scalars.Value(call.Parameters[1], row)!).Value, values.Select(v => ((Text)v!).Value)));
        }

        return row;
    }

    private void Window(FunctionCall call, List<Row> rows)
    {
        if (!string.Equals(call.FunctionName.Value, "LAG", StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException(call.FunctionName.Value);
        var ordered = Ordered(rows, call.OverClause.OrderByClause.OrderByElements);
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].Given[call] = i == 0 ? null : scalars.Value(call.Parameters[0], ordered[i - 1]);
    }

    // NULL is the least.
    private List<Row> Ordered(List<Row> rows, IList<ExpressionWithSortOrder> by)
    {
        int Compare(object? a, object? b) => a is null ? b is null ? 0 : -1 : b is null ? 1 : Scalars.Compared(a, b)!.Value;
        var keyed = rows.Select(r => (Row: r, Keys: by.Select(e => scalars.Value(e.Expression, r)).ToList())).ToList();
        keyed.Sort((a, b) => by.Select((e, i) => Compare(a.Keys[i], b.Keys[i]) * (e.SortOrder == SortOrder.Descending ? -1 : 1)).FirstOrDefault(c => c != 0));
        return [.. keyed.Select(k => k.Row)];
    }

    // The calls of a query, those of queries inside it aside.
    private sealed class Calls : TSqlFragmentVisitor
    {
        private readonly Stack<QuerySpecification> _queries = new();

        public List<(QuerySpecification Query, FunctionCall Call)> Found { get; } = [];

        public override void ExplicitVisit(QuerySpecification node)
        {
            _queries.Push(node);
            base.ExplicitVisit(node);
            _queries.Pop();
        }

        public override void ExplicitVisit(FunctionCall node)
        {
            Found.Add((_queries.Peek(), node));
            base.ExplicitVisit(node);
        }
    }
}
