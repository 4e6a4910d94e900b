namespace Jalon.Compilers.Sql.Tree;

/// <summary>A query in parentheses: a scalar one, or what stands after <c>IN</c> or <c>EXISTS</c>.</summary>
/// <param name="Select">The query.</param>
public sealed record SqlQuery(SqlSelect Select) : SqlExpression(Binding.Primary);
