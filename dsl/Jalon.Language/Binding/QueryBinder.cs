using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Pipelines to relations: each clause works on what the one above gave.</summary>
internal sealed class QueryBinder(Binder binder)
{
    // Each clause is one level of the algebra, and levels are limited as brackets are.
    private const int MostClauses = 256;

    private readonly SourceBinder _sources = new(binder);
    private readonly GroupBinder _groups = new(binder);

    private Report Report => binder.Report;

    /// <summary>The rows that a pipeline means; null where its source is not known, which is said.</summary>
    /// <param name="node">The pipeline.</param>
    /// <param name="scope">Where it stands: its rows are outside of the pipeline's own.</param>
    public Relation? Bind(PipelineNode node, Scope scope)
    {
        foreach (var let in node.Lets)
            scope = WithStep(let, scope);
        if (_sources.Bind(node, scope) is not var (rows, name))
            return null;
        if (node.Clauses.Count > MostClauses)
        {
            Report.Add(TypeErrors.TooMany(Report.Source, node.Clauses[MostClauses].Span, MostClauses));
            return null;
        }

        foreach (var clause in node.Clauses)
        {
            var row = new Row(rows.Schema);
            if (name is not null && !row.Names.Contains(name))
                row = row with { Names = row.Names.Add(name) };
            if (clause is GroupNode)
                name = null;
            if (Clause(clause, rows, row, scope) is not { } next)
                return null;
            rows = next.Origin.Source is null ? next with { Origin = Report.Origin(clause.Span) } : next;
        }

        return rows;
    }

    /// <summary>The scope with one more named step.</summary>
    public Scope WithStep(LetNode let, Scope scope)
    {
        if (Bind(let.Pipeline, scope) is not { } rows)
            return scope;
        if (scope.Steps.TryGetValue(let.Name.Text, out var taken) && !taken.IsEarlier)
            Report.Add(NameErrors.Taken(Report.Source, let.Name.Span, let.Name.Text));
        return scope with { Steps = scope.Steps.SetItem(let.Name.Text, new Step(new Named(let.Name.Text, rows), scope.Rows.Count)) };
    }

    /// <summary>How many rows: an int or a share; sees no row.</summary>
    public Scalar Size(ExpressionNode node, Scope scope)
    {
        var size = binder.Expressions.Bind(node, scope with { Rows = [Row.None, .. scope.Rows.Select(_ => Row.None)], AllowsWindows = false });
        switch (size)
        {
            case Unknown:
                break;
            case { Type.Kind: not (TypeKind.Int or TypeKind.Decimal) }:
                Report.Add(TypeErrors.NoSize(Report.Source, node.Span, size.Type));
                return new Unknown();
            case Literal { Value: < 0L }:
                Report.Add(TypeErrors.OutOfRange(Report.Source, node.Span, "0 .."));
                break;
            case Literal { Value: decimal and (< 0m or > 1m) }:
                Report.Add(TypeErrors.OutOfRange(Report.Source, node.Span, "0% .. 100%"));
                break;
        }

        return size;
    }

    private Relation? Clause(ClauseNode clause, Relation rows, Row row, Scope scope)
    {
        var inside = scope.Inside(row);
        var windows = inside with { AllowsWindows = true };
        switch (clause)
        {
            case WhereNode n:
                return new Filter(rows, binder.Expressions.Condition(n.Condition, windows));
            case DeriveNode n:
                return Derived(n, rows, row, scope);
            case OrderNode n:
                return new OrderBy(rows, binder.Expressions.Keys(n.Keys, windows));
            case LimitNode n:
                return Limited(rows, Size(n.Size, scope), n.Span);
            case SampleNode n:
                return Sampled(n, rows, scope);
            case DistinctNode n:
                return Distinct(n, rows, inside, scope);
            case GroupNode n:
                return _groups.Bind(n, rows, row, scope);
            case SetOperationNode n:
                return Combined(n, rows, scope);
            case SelectNode n:
                return Selected(n, rows, windows);
            default:
                return rows;
        }
    }

    private Relation Derived(DeriveNode node, Relation rows, Row row, Scope scope)
    {
        ValueList<NamedScalar> columns = [];
        foreach (var binding in node.Bindings)
        {
            var now = row with { Schema = rows.Schema.With(columns.Select(c => c.Column)) };
            var value = binder.Expressions.Bind(binding.Value, scope.Inside(now) with { AllowsWindows = true });
            columns = columns.Add(new NamedScalar(NewName(binding, now.Schema, scope), value));
        }

        return new Derive(rows, columns);
    }

    /// <summary>The name of a column that a row gets: not one that means something there already.</summary>
    public string NewName(BindingNode binding, Schema row, Scope scope)
    {
        var name = binder.Expressions.Name(binding);
        if (PathBinder.Member(row, null, name) is not null || scope.Values.ContainsKey(name))
            Report.Add(NameErrors.Taken(Report.Source, binding.Name?.Span ?? binding.Span, name));
        return name;
    }

    // The order's keys are over the row below a select; a limit above it takes them there.
    private Relation Limited(Relation rows, Scalar count, Span span)
    {
        if (rows is Select select && !rows.Ordering.IsEmpty)
            return new Select(new Limit(select.Input, count, select.Input.Ordering) { Origin = Report.Origin(span) }, select.Columns) { Origin = select.Origin };
        if (rows.Ordering.Any(k => !CanBeSeen(k.Value, rows.Schema)))
            Report.Add(TypeErrors.OrderLost(Report.Source, span));
        return new Limit(rows, count, rows.Ordering);
    }

    private static bool CanBeSeen(Scalar key, Schema row)
    {
        var lost = false;
        new ColumnVisitor(0, column => lost |= row.Find(column.Name) != column).Rewrite(key);
        return !lost;
    }

    private Sample Sampled(SampleNode node, Relation rows, Scope scope)
    {
        if (!rows.Schema.KeyIsUnique)
            Report.Add(TypeErrors.NoKeyToSample(Report.Source, node.Span));
        var seed = node.Seed is null ? Literal.Empty : binder.Expressions.Bind(node.Seed, scope with { Rows = [Row.None, .. scope.Rows.Select(_ => Row.None)] });
        return new Sample(rows, Size(node.Size, scope), seed);
    }

    private Distinct Distinct(DistinctNode node, Relation rows, Scope inside, Scope scope)
    {
        var keep = node.Keep is null ? Literal.Of(1) : binder.Expressions.Bind(node.Keep, scope with { Rows = [Row.None, .. scope.Rows.Select(_ => Row.None)] });
        if (keep is not Unknown && keep.Type.Kind != TypeKind.Int)
            Report.Add(TypeErrors.NoSize(Report.Source, node.Keep!.Span, keep.Type));
        if (keep is Literal { Value: < 1L })
            Report.Add(TypeErrors.OutOfRange(Report.Source, node.Keep!.Span, "1 .."));
        return new Distinct(rows, [.. node.By.Select(b => binder.Expressions.Bind(b, inside))], keep, binder.Expressions.Keys(node.OrderBy, inside));
    }

    private Relation? Combined(SetOperationNode node, Relation rows, Scope scope)
    {
        if (Bind(node.Pipeline, scope) is not { } other)
            return null;
        var (first, second) = (rows.Schema, other.Schema);
        if (first.Dimension != second.Dimension || !first.Key.SequenceEqual(second.Key) || first.KeyColumns.Zip(second.KeyColumns).Any(k => Types.Widest(k.First.Type, k.Second.Type) is null))
        {
            Report.Add(TypeErrors.DifferentKeys(Report.Source, node.Span, Said(first), Said(second)));
            return null;
        }

        if (node.Operator != Syntax.Nodes.SetOperator.Except)
        {
            foreach (var column in first.Computed)
                if (second.Find(column.Name) is { } same && DataType.Widest(column.Type, same.Type) is null)
                    Report.Add(TypeErrors.ColumnsClash(Report.Source, node.Span, column.Name, column.Type, same.Type));
        }

        return new SetOperation(
            node.Operator switch
            {
                Syntax.Nodes.SetOperator.Union => Algebra.Relations.SetOperator.Union,
                Syntax.Nodes.SetOperator.Intersect => Algebra.Relations.SetOperator.Intersect,
                _ => Algebra.Relations.SetOperator.Except,
            },
            [rows, other]);
    }

    private Select Selected(SelectNode node, Relation rows, Scope windows)
    {
        var columns = binder.Expressions.Bindings(node.Bindings, windows);
        foreach (var (binding, i) in node.Bindings.Select((b, i) => (b, i)))
            if (columns.Take(i).Any(c => c.Name == columns[i].Name))
                Report.Add(NameErrors.Taken(Report.Source, binding.Span, columns[i].Name));
        return new Select(rows, [.. columns]);
    }

    private static string Said(Schema schema) => schema.Dimension?.Name ?? string.Join(", ", schema.KeyColumns.Select(k => $"{k.Name} {k.Type}"));
}
