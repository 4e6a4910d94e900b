namespace Jalon.Algebra.Scalars;

/// <summary>One value to order by. Empties come last, both ways.</summary>
/// <param name="Value">Over the row at level 0.</param>
/// <param name="Descending">Largest first.</param>
public sealed record OrderKey(Scalar Value, bool Descending = false);
