using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>How one of a group's rows is told from the others. What stands here is what SQL itself says; a dialect overrides what its engine does faster.</summary>
public class GroupForms
{
    /// <summary>How the first row of each group is taken by an aggregate, in one pass; null where rows are numbered instead.</summary>
    public virtual FirstRow? FirstRow => null;

    /// <summary>The one value of a group in which all others are NULL; NULL where all are.</summary>
    public virtual SqlExpression Only(SqlExpression value, DataType type) => new SqlForm("max({0})", [value]);

    /// <summary>The value that all rows of a group have, where they are grouped by what it is compared by.</summary>
    public virtual SqlExpression Key(SqlExpression value, DataType type) => value;

    /// <summary>
    /// The value, NULL or not, that a group's row has which comes from the first of some inputs. A group has at most one row of each input.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="input">The number of the input that the row comes from.</param>
    /// <param name="among">The numbers of those that have the value at all, from the first on.</param>
    /// <param name="all">Whether these are all inputs there are.</param>
    public virtual SqlExpression FromFirst(SqlExpression value, DataType type, SqlExpression input, ValueList<SqlExpression> among, bool all)
    {
        SqlExpression Is(SqlExpression number) => new SqlForm("{0} = {1}", [input, number], Binding.Comparison);
        SqlExpression There(SqlExpression number) =>
            new SqlForm("{0} = 1", [new SqlForm("max({0})", [new SqlCase([new SqlBranch(Is(number), new SqlConstant("1"))], null)])], Binding.Comparison);
        return new SqlCase(
            [.. among.Select(n => new SqlBranch(There(n), Only(new SqlCase([new SqlBranch(Is(n), value)], null), type)))], null);
    }

    /// <summary>A list of values.</summary>
    public virtual SqlExpression List(ValueList<SqlExpression> items, DataType type) => new SqlForm("ARRAY[{*}]", items);

    /// <summary>A window function of the catalogue that is no aggregate: <c>row_number</c>, <c>rank</c>, <c>lag</c> and the like.</summary>
    /// <param name="window">What is asked.</param>
    /// <param name="arguments">Its arguments in SQL.</param>
    /// <param name="over">The rows around one.</param>
    public virtual SqlExpression Window(Window window, ValueList<SqlExpression> arguments, SqlWindow over) =>
        new SqlOver(new SqlForm(window.Function.Name + "({*})", arguments), over.Partition, over.Order);
}
