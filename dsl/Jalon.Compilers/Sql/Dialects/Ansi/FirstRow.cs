using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>An aggregate that gives the row of a group which comes first.</summary>
public abstract class FirstRow
{
    /// <summary>A value whose largest comes first when ordered upward, empties still last; null where the type has none.</summary>
    public abstract SqlExpression? Turned(SqlExpression value, DataType type);

    /// <summary>The value that the first row has.</summary>
    /// <param name="value">The value.</param>
    /// <param name="order">What the first has the smallest of.</param>
    public abstract SqlExpression Value(SqlExpression value, ValueList<SqlExpression> order);

    /// <summary>Some values of a row as one.</summary>
    public abstract SqlExpression Packed(ValueList<SelectColumn> columns);

    /// <summary>One of the values that were packed.</summary>
    public abstract SqlExpression Unpacked(SqlExpression packed, string name);
}
