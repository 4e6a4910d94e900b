namespace Jalon.Algebra.Relations;

/// <summary>
/// The rows that a path of links leads to from some rows: those of its last link, once each. With <see cref="OuterRow"/> as its
/// start it is what <c>sum(purchases.amount)</c> ranges over; with a transition, what change-dimension gives.
/// </summary>
/// <param name="Start">Where the path begins.</param>
/// <param name="Path">At least one link; the last leads to <paramref name="Target"/>.</param>
/// <param name="Target">The schema of the rows at its end: an entity's, or those of <see cref="Link.Rows"/>.</param>
public sealed record LinkRows(Relation Start, ValueList<Link> Path, Schema Target) : Relation(Target);
