namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanNode(bool Value, Span Span) : LiteralNode(Span);
