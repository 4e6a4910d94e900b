namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>if c then a else b</c>.</summary>
public sealed record IfNode(ExpressionNode Condition, ExpressionNode Then, ExpressionNode Else, Span Span) : ExpressionNode(Span);
