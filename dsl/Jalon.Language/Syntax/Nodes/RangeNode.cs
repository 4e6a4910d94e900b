namespace Jalon.Language.Syntax.Nodes;

/// <summary>A range, both ends included: <c>@21:00 .. @08:00</c>.</summary>
public sealed record RangeNode(ExpressionNode From, ExpressionNode To, Span Span) : ValueNode(Span);
