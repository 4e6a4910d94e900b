using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>
/// How conditions and truth values become each other, and how values are compared. What stands here is what SQL itself says; a dialect overrides what its
/// engine does not have.
/// </summary>
public class ConditionForms
{
    /// <summary>A condition as a value that a column can hold: true or false, never NULL.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="certain">Whether it is never NULL.</param>
    public virtual SqlExpression Value(SqlExpression condition, bool certain) => certain ? condition : new SqlForm("coalesce({0}, FALSE)", [condition]);

    /// <summary>A truth value as a condition; NULL counts as false.</summary>
    public virtual SqlExpression Condition(SqlExpression value) => value;

    /// <summary>Whether a condition does not hold: true where it is false or NULL.</summary>
    public virtual SqlExpression IsNotTrue(SqlExpression condition) => new SqlForm("{0} IS NOT TRUE", [condition], Binding.Comparison);

    /// <summary>Whether two values differ, of which at most one is NULL and then different: true or false.</summary>
    public virtual SqlExpression Differs(SqlExpression left, SqlExpression right) => new SqlForm("{0} IS DISTINCT FROM {1}", [left, right], Binding.Comparison);

    /// <summary>Whether a text is a constant; null where it is compared as any other value is.</summary>
    public virtual SqlExpression? IsText(SqlExpression value, string text) => null;

    /// <summary>A value as it is compared by whether it equals another.</summary>
    public virtual SqlExpression Compared(SqlExpression value, DataType type) => value;

    /// <summary>A value as it is compared by what comes first, and ordered: text by its code points.</summary>
    public virtual SqlExpression Sorted(SqlExpression value, DataType type) => value;

    /// <summary>Whether the values are those of a row of a query, of which there are as many columns; NULL or false where they are not.</summary>
    public virtual SqlExpression Among(ValueList<SqlExpression> values, SqlSelect rows) => values.Count == 1
        ? new SqlForm("{0} IN {1}", [values[0], new SqlQuery(rows)], Binding.Comparison)
        : new SqlForm($"({string.Join(", ", values.Select((_, i) => $"{{{i + 1}}}"))}) IN {{0}}", [new SqlQuery(rows), .. values], Binding.Comparison);
}
