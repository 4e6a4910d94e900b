using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Calls: functions of one row, aggregates over rows, windows, filters with arguments.</summary>
internal sealed class CallBinder(Binder binder)
{
    private readonly AggregateBinder _aggregates = new(binder);

    private Report Report => binder.Report;

    public Scalar Bind(CallNode node, Scope scope)
    {
        var name = node.Function;
        if (binder.Catalogue.Find(name.Text) is { } known)
            Report.Watch?.Means(name.Span, new Candidate(known.Name, known));
        if (node.Through.Count > 0)
            return Filter(node, scope);
        if (binder.Catalogue.Find(name.Text) is not { } function)
            return binder.Paths.Follow([name], scope, report: false) is { Member: NamedFilter } ? Filter(node, scope) : UnknownFunction(name, scope);
        if (node.IsStrict && !function.MayRaise)
            Report.Add(TypeErrors.NeverRaises(Report.Source, name.Span, function.Name));
        if (node.Over is not null)
            return Window(function, node, scope);
        if (function.Kind == FunctionKind.Aggregate)
            return _aggregates.Bind(function, node, scope);
        if (function.Kind == FunctionKind.Window)
            Report.Add(TypeErrors.NeedsWindow(Report.Source, node.Span, function.Name));
        var hasClauses = node.Source is not null || node.Where is not null || node.OrderBy.Count > 0 || node.Limit is not null || node.Select.Count > 0;
        if (hasClauses)
            Report.Add(TypeErrors.LooksAtOneRow(Report.Source, node.Span, function.Name));
        var arguments = node.Arguments.Select(a => binder.Expressions.Bind(a, scope)).ToList();
        return hasClauses || function.Kind == FunctionKind.Window ? new Unknown() : Apply(function, arguments, node.Span, node.IsStrict);
    }

    /// <summary>A function of one row by its name, applied.</summary>
    public Scalar Apply(string function, IReadOnlyList<Scalar> arguments, Span span) => Apply(binder.Catalogue.Find(function)!, arguments, span, raises: false);

    /// <summary>What a name that no function has was meant to be.</summary>
    public Unknown UnknownFunction(NameNode name, Scope scope)
    {
        var known = binder.Catalogue.Functions.Select(f => f.Name).Concat(scope.Rows.SelectMany(r => r.Schema.Dimension is { } e ? e.Filters.Select(f => f.Name) : []));
        Report.Add(binder.Catalogue.InsteadOf(name.Text) is { } instead
            ? NameErrors.ForeignFunction(Report.Source, name.Span, name.Text, instead)
            : NameErrors.UnknownFunction(Report.Source, name.Span, name.Text, known));
        return new Unknown();
    }

    private Scalar Apply(Function function, IReadOnlyList<Scalar> arguments, Span span, bool raises)
    {
        if (arguments.Any(a => a is Unknown))
            return new Unknown();
        if (OverloadResolution.Choose(function, arguments, out var reasons) is var (cast, type))
        {
            foreach (var (constant, form) in OverloadResolution.Misformed(function, cast))
                Report.Add(TypeErrors.Misformed(Report.Source, PlaceOf(constant, span), (string)constant.Value!, form));
            return new Call(function, cast, type, OverloadResolution.MayBeEmpty(function, cast)) { Raises = raises, Origin = Report.Origin(span) };
        }

        Report.Add(TypeErrors.NoSignature(Report.Source, span, function.Name, reasons));
        return new Unknown();
    }

    private static Span PlaceOf(Scalar scalar, Span call) => scalar.Origin.Source is null ? call : new Span(scalar.Origin.Start, scalar.Origin.End);

    private Scalar Filter(CallNode node, Scope scope)
    {
        IReadOnlyList<NameNode> names = [.. node.Through, node.Function];
        var arguments = node.Arguments.Select(a => binder.Expressions.Bind(a, scope)).ToList();
        if (node.Through.Count > 0 && binder.Paths.Follow(node.Through, scope, report: true) is null)
            return new Unknown();
        if (binder.Paths.Follow(names, scope, report: false) is { Member: NamedFilter } reach)
            return binder.Paths.Filtered(reach, arguments, names, node.Span, scope);
        var entity = binder.Paths.Follow(node.Through, scope, report: false)?.End.Dimension;
        Report.Add(NameErrors.UnknownFilter(
            Report.Source, node.Function.Span, entity?.Name ?? "row", node.Function.Text, entity?.Filters.Select(f => f.Name) ?? []));
        return new Unknown();
    }

    private Scalar Window(Function function, CallNode node, Scope scope)
    {
        var inside = scope with { AllowsWindows = false };
        var arguments = node.Arguments.Select(a => binder.Expressions.Bind(a, inside)).ToList();
        var partition = node.Over!.By.Select(b => binder.Expressions.Bind(b, inside)).ToValueList();
        var order = binder.Expressions.Keys(node.Over.OrderBy, inside);
        if (!scope.AllowsWindows)
            Report.Add(scope.Rows is [{ Members: not null }, ..]
                ? TypeErrors.WindowOfGroup(Report.Source, node.Over.Span, Report.Source[node.Span])
                : TypeErrors.WindowMisplaced(Report.Source, node.Over.Span));
        else if (node.Source is not null || node.Where is not null || node.OrderBy.Count > 0 || node.Limit is not null || node.Select.Count > 0)
            Report.Add(TypeErrors.ClauseOfRows(Report.Source, node.Span, function.Name));
        else if (function.Kind == FunctionKind.Scalar)
            Report.Add(TypeErrors.LooksAtOneRow(Report.Source, node.Span, function.Name));
        else if (!arguments.Exists(a => a is Unknown) && !partition.Any(p => p is Unknown) && !order.Any(k => k.Value is Unknown))
        {
            if (OverloadResolution.Choose(function, arguments, out var reasons) is var (cast, type))
            {
                if (type.Kind == TypeKind.Rows)
                    Report.Add(TypeErrors.RowsInWindow(Report.Source, node.Span, function.Name));
                return new Window(function, cast, partition, order, type, OverloadResolution.MayBeEmpty(function, cast));
            }

            Report.Add(TypeErrors.NoSignature(Report.Source, node.Span, function.Name, reasons));
        }

        return new Unknown();
    }
}
