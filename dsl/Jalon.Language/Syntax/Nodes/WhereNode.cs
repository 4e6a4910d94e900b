namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>where C</c>: the rows for which C is true.</summary>
public sealed record WhereNode(ExpressionNode Condition, Span Span) : ClauseNode(Span);
