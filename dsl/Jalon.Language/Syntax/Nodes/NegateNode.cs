namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>-</c> before an operand that is no number; before a number the sign belongs to the literal.</summary>
public sealed record NegateNode(ExpressionNode Operand, Span Span) : ExpressionNode(Span);
