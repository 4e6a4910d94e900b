namespace Jalon.Language.Syntax.Nodes;

/// <summary>A question about a text: <c>name starts with "A"</c>.</summary>
public sealed record TextTestNode(ExpressionNode Value, bool IsNegated, TextTest Test, ExpressionNode Pattern, Span Span) : ExpressionNode(Span);
