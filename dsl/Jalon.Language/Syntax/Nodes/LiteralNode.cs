namespace Jalon.Language.Syntax.Nodes;

/// <summary>A value that was written out.</summary>
public abstract record LiteralNode(Span Span) : ExpressionNode(Span);
