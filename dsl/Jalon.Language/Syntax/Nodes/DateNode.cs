namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>date</c>: <c>@2026-11-23</c>.</summary>
public sealed record DateNode(DateOnly Value, Span Span) : LiteralNode(Span);
