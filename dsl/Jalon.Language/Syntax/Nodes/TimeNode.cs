namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>time</c> of day: <c>@08:00</c>.</summary>
public sealed record TimeNode(TimeOnly Value, Span Span) : LiteralNode(Span);
