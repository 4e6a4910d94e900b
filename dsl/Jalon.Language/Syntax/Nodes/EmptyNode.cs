namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>empty</c>: no value.</summary>
public sealed record EmptyNode(Span Span) : LiteralNode(Span);
