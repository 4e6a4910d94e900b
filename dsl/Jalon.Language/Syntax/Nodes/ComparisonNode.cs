namespace Jalon.Language.Syntax.Nodes;

/// <summary>Two values compared: <c>amount &gt; 100</c>.</summary>
public sealed record ComparisonNode(ExpressionNode Left, ComparisonOperator Operator, Span OperatorSpan, ExpressionNode Right, Span Span) : ExpressionNode(Span);
