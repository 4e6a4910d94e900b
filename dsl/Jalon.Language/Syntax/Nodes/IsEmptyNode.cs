namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>x is empty</c>, <c>x is not empty</c>.</summary>
public sealed record IsEmptyNode(ExpressionNode Value, bool IsNegated, Span Span) : ExpressionNode(Span);
