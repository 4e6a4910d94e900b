namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>x in [1, 2]</c>, <c>x in 1 .. 5</c>, <c>x in wanted</c>, <c>x in (from ... select id)</c>.</summary>
/// <param name="Value">What is looked for.</param>
/// <param name="IsNegated">Whether it said <c>not in</c>.</param>
/// <param name="Set">A <see cref="RangeNode"/>, a <see cref="PipelineNode"/>, or an expression such as a <see cref="ListNode"/> or a path.</param>
/// <param name="Span">Where it was written.</param>
public sealed record InNode(ExpressionNode Value, bool IsNegated, ValueNode Set, Span Span) : ExpressionNode(Span);
