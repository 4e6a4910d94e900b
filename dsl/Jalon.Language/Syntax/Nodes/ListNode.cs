namespace Jalon.Language.Syntax.Nodes;

/// <summary>A list: <c>[quiet, valuable]</c>. Its items are expressions, ranges, records, any of them with a direction.</summary>
public sealed record ListNode(IReadOnlyList<ValueNode> Items, Span Span) : ExpressionNode(Span);
