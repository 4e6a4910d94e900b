using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The constants of a test: what is given, and what is expected.</summary>
internal sealed class TestConstants(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>A constant of a type, or of its own where none is asked for; null where it is none, which is said.</summary>
    public (object? Value, DataType Type)? Constant(ValueNode node, DataType? type)
    {
        if (node is ExpressionNode expression)
        {
            var scalar = binder.Expressions.Bind(expression, new Scope());
            if (scalar is Unknown)
                return null;
            if (Constants.TryGet(scalar, type ?? scalar.Type, out var value))
                return (value, type ?? scalar.Type);
        }

        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, "value", Phrase.Of("wanted.constant", ("type", (type ?? DataType.Text).ToString()))));
        return null;
    }

    /// <summary>A list of records; null where it is none, which is said.</summary>
    public List<RecordNode>? Records(ValueNode node, string name)
    {
        if (node is ListNode list && list.Items.All(i => i is RecordNode))
            return [.. list.Items.Cast<RecordNode>()];
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.records")));
        return null;
    }
}
