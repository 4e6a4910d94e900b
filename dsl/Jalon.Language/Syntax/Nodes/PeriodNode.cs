namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>period</c>: <c>1 month</c>, <c>3 years</c>.</summary>
/// <param name="Months">Whole months; a year is twelve.</param>
/// <param name="Span">Where it was written.</param>
public sealed record PeriodNode(int Months, Span Span) : LiteralNode(Span);
