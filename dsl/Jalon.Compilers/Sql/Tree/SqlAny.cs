namespace Jalon.Compilers.Sql.Tree;

/// <summary><c>a OR b</c>.</summary>
/// <param name="Operands">At least two.</param>
public sealed record SqlAny(ValueList<SqlExpression> Operands) : SqlExpression(Binding.Or);
