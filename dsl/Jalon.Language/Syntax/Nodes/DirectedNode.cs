namespace Jalon.Language.Syntax.Nodes;

/// <summary>A value with a direction: <c>spend desc</c>.</summary>
public sealed record DirectedNode(ValueNode Value, bool IsDescending, Span Span) : ValueNode(Span);
