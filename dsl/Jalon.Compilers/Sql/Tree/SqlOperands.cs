namespace Jalon.Compilers.Sql.Tree;

/// <summary>What an expression is made of, one level down. Queries and windows are taken whole: they have rows of their own.</summary>
internal static class SqlOperands
{
    /// <summary>The operands, in the order in which they are written.</summary>
    public static IEnumerable<SqlExpression> OperandsOf(SqlExpression sql) => sql switch
    {
        SqlForm form => form.Arguments,
        SqlCase choice => choice.Branches.SelectMany(b => (SqlExpression[])[b.When, b.Then]).Concat(choice.Else is { } otherwise ? [otherwise] : []),
        SqlAll all => all.Operands,
        SqlAny any => any.Operands,
        _ => [],
    };

    /// <summary>The same of other operands.</summary>
    /// <param name="sql">The expression.</param>
    /// <param name="other">What stands in the place of each.</param>
    public static SqlExpression Over(SqlExpression sql, Func<SqlExpression, SqlExpression> other) => sql switch
    {
        SqlForm form => form with { Arguments = form.Arguments.Select(other).ToValueList() },
        SqlCase choice => new SqlCase(
            choice.Branches.Select(b => new SqlBranch(other(b.When), other(b.Then))).ToValueList(), choice.Else is { } otherwise ? other(otherwise) : null),
        SqlAll all => new SqlAll(all.Operands.Select(other).ToValueList()),
        SqlAny any => new SqlAny(any.Operands.Select(other).ToValueList()),
        _ => sql,
    };
}
