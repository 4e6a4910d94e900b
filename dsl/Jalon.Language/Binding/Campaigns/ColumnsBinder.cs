using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Columns to be written out, as a setting names them: <c>select a, b = c</c>, <c>[a, b]</c>, <c>{ b = c }</c> or one alone.</summary>
/// <param name="binder">Binds their expressions.</param>
internal sealed class ColumnsBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The columns, each with a name of its own; null where one is wrong, which is said.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="name">The setting.</param>
    /// <param name="seen">The rows that they are of.</param>
    public object? Bind(ValueNode node, string name, Scope seen)
    {
        if (Written(node) is not { } bindings)
        {
            Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.columns")));
            return null;
        }

        var errors = Report.ErrorCount;
        var columns = binder.Expressions.Bindings(bindings, seen);
        foreach (var (binding, i) in bindings.Select((b, i) => (b, i)))
            if (columns.Take(i).Any(c => c.Name == columns[i].Name))
                Report.Add(NameErrors.Taken(Report.Source, binding.Span, columns[i].Name));
        return Report.ErrorCount == errors && columns.Count > 0 ? columns.ToValueList() : null;
    }

    private static IReadOnlyList<BindingNode>? Written(ValueNode node) => node switch
    {
        PipelineNode { Lets.Count: 0, Source: null, Clauses: [SelectNode select] } => select.Bindings,
        ListNode list when list.Items.All(i => i is ExpressionNode) => [.. list.Items.Cast<ExpressionNode>().Select(e => new BindingNode(null, e, e.Span))],
        RecordNode record when record.Fields.All(f => f.Value is ExpressionNode) => [.. record.Fields.Select(f => new BindingNode(f.Name, (ExpressionNode)f.Value, f.Span))],
        PathNode path => [new BindingNode(null, path, path.Span)],
        _ => null,
    };
}
