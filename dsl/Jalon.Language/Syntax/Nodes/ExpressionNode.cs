namespace Jalon.Language.Syntax.Nodes;

/// <summary>An expression: what has one value for a row.</summary>
public abstract record ExpressionNode(Span Span) : ValueNode(Span);
