namespace Jalon.Language.Syntax.Nodes;

/// <summary>One key of an order: <c>spend desc</c>.</summary>
public sealed record OrderKeyNode(ExpressionNode Value, bool IsDescending, Span Span) : Node(Span);
