namespace Jalon.Compilers.Sql.Tree;

/// <summary><c>a AND b</c>.</summary>
/// <param name="Operands">At least two.</param>
public sealed record SqlAll(ValueList<SqlExpression> Operands) : SqlExpression(Binding.And);
