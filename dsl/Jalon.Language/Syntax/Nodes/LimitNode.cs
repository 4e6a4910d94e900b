namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>limit 10</c>, <c>limit 10%</c>.</summary>
public sealed record LimitNode(ExpressionNode Size, Span Span) : ClauseNode(Span);
