namespace Jalon.Compilers.Sql.Tree;

/// <summary>One value to order by; NULLs last, both ways.</summary>
/// <param name="Value">The value.</param>
/// <param name="Descending">Largest first.</param>
public sealed record SqlOrder(SqlExpression Value, bool Descending = false);
