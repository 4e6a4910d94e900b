namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>datetime</c> as it was written: in the zone in force, or with an offset of its own.</summary>
/// <param name="Local">The date and time on the clock, to the microsecond; its kind is unspecified.</param>
/// <param name="Offset">What <c>Z</c> (zero) or <c>+02:00</c> said; null where the zone in force decides.</param>
/// <param name="Span">Where it was written.</param>
public sealed record DateTimeNode(DateTime Local, TimeSpan? Offset, Span Span) : LiteralNode(Span);
