namespace Jalon.Compilers.Sql.Tree;

/// <summary>One arm of a <see cref="SqlCase"/>.</summary>
/// <param name="When">The condition; NULL counts as false.</param>
/// <param name="Then">What it gives.</param>
public sealed record SqlBranch(SqlExpression When, SqlExpression Then);
