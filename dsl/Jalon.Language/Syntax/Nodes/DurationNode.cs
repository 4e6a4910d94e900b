namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>duration</c>: <c>90 days</c>, <c>2 hours</c>; a week is seven days.</summary>
/// <param name="Days">Whole days, added on the calendar.</param>
/// <param name="Microseconds">Elapsed time.</param>
/// <param name="Span">Where it was written.</param>
public sealed record DurationNode(int Days, long Microseconds, Span Span) : LiteralNode(Span);
