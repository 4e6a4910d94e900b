namespace Jalon.Language.Syntax.Nodes;

/// <summary>An <c>int</c>: <c>1_000</c>, <c>-5</c>.</summary>
public sealed record IntegerNode(long Value, Span Span) : LiteralNode(Span);
