namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>not</c> a condition.</summary>
public sealed record NotNode(ExpressionNode Operand, Span Span) : ExpressionNode(Span);
