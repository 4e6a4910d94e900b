namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>x between a and b</c>, both ends included.</summary>
public sealed record BetweenNode(ExpressionNode Value, bool IsNegated, ExpressionNode Low, ExpressionNode High, Span Span) : ExpressionNode(Span);
