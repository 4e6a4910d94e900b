namespace Jalon.Algebra.Model;

/// <summary>One equality that ties the two sides of a link; empty values never match.</summary>
/// <param name="Near">Over the row that has the link, at level 0.</param>
/// <param name="Far">Over the row that it leads to, at level 0; of the same type as <paramref name="Near"/>.</param>
public sealed record LinkPair(Scalar Near, Scalar Far);
