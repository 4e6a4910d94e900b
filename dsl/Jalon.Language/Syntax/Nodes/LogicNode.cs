namespace Jalon.Language.Syntax.Nodes;

/// <summary>Conditions joined by one of <c>and</c>, <c>or</c>: n-ary, so that ten thousand of them are no deeper than two.</summary>
/// <param name="Operator">And, or.</param>
/// <param name="Terms">Two or more.</param>
/// <param name="Span">Where it was written.</param>
public sealed record LogicNode(LogicOperator Operator, IReadOnlyList<ExpressionNode> Terms, Span Span) : ExpressionNode(Span);
