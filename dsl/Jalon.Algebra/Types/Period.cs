namespace Jalon.Algebra.Types;

/// <summary>A stretch of the calendar. Months are not days: it can only be added to a date or an instant.</summary>
/// <param name="Months">Twelve to a year; may be negative.</param>
public readonly record struct Period(long Months);
