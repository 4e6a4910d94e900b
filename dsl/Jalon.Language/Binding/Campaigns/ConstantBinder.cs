using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Settings that are known as they are written: constants, ranges of them, choices.</summary>
/// <param name="binder">Binds the constants.</param>
internal sealed class ConstantBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>A constant of a type; null where it is none, which is said.</summary>
    public object? Constant(DataType type, ValueNode node, string name)
    {
        if (node is not ExpressionNode expression)
            return Wrong(type, node, name);
        var errors = Report.Said.Count;
        var scalar = binder.Expressions.Bind(expression, new Scope());
        if (scalar is Unknown && Report.Said.Count > errors)
            return null;
        if (Constants.TryGet(scalar, type, out var value) && value is not null)
            return value;
        if (!scalar.Type.WidensTo(type) || scalar is Literal or ListOf)
            return Wrong(type, node, name);
        Report.Add(SettingsErrors.NotConstant(Report.Source, node.Span, name));
        return null;
    }

    /// <summary>A range of constants; null where it is none, which is said.</summary>
    public RangeValue? Range(RangeSetting kind, ValueNode node, string name)
    {
        if (node is RangeNode range)
            return Constant(kind.Type, range.From, name) is { } low && Constant(kind.Type, range.To, name) is { } high ? new RangeValue(low, high) : null;
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.range", ("type", kind.Type.ToString()))));
        return null;
    }

    /// <summary>One of a few words; null where it is none, which is said.</summary>
    public string? Choice(ChoiceSetting kind, ValueNode node, string name)
    {
        Report.Watch?.Could(node.Span, () => kind.Choices.Select(c => new Candidate(c, $"a choice of {name}")));
        if (node is PathNode { Parts: [var word] } && kind.Choices.Contains(word.Text))
            return word.Text;
        Report.Add(SettingsErrors.NoChoice(Report.Source, node.Span, name, [.. kind.Choices], Report.Source[node.Span]));
        return null;
    }

    private object? Wrong(DataType type, ValueNode node, string name)
    {
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.constant", ("type", type.ToString()))));
        return null;
    }
}
