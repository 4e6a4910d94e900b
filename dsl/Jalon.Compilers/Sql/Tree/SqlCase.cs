namespace Jalon.Compilers.Sql.Tree;

/// <summary><c>CASE WHEN ... THEN ... ELSE ... END</c>.</summary>
/// <param name="Branches">At least one.</param>
/// <param name="Else">Null for none: then it gives NULL.</param>
public sealed record SqlCase(ValueList<SqlBranch> Branches, SqlExpression? Else) : SqlExpression(Binding.Primary);
