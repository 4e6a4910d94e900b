using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Planning;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>What a bit and a text want in a group.</summary>
internal sealed class SqlServerGroups : GroupForms
{
    // MAX takes no bit.
    public override SqlExpression Only(SqlExpression value, DataType type) =>
        type.Kind == TypeKind.Bool ? Say("CAST({0} AS bit)", Say("MAX({0})", Say("CAST({0} AS int)", value))) : Say("MAX({0})", value);

    // Grouped are its bytes, so all of the group are the same text.
    public override SqlExpression Key(SqlExpression value, DataType type) => type.Kind is TypeKind.Text or TypeKind.Duration ? Only(value, type) : value;

    /// <summary>A rank wants an order (error 4112), be it one in which all are alike; LAG and LEAD take no offset below zero (error 8730), which is the other one of the two.</summary>
    public override SqlExpression Window(Window window, ValueList<SqlExpression> arguments, SqlWindow over)
    {
        if (over.Order.IsEmpty)
            over = over with { Order = [new SqlOrder(Say("(SELECT NULL)"), Descending: true)] };
        var name = window.Function.Name;
        if (name is not ("lag" or "lead") || arguments.Count < 2 || window.Arguments[1] is Literal { Value: >= 0L })
            return base.Window(window, arguments, over);
        var other = name == "lag" ? "LEAD({*})" : "LAG({*})";
        ValueList<SqlExpression> ahead = [arguments[0], Say("ABS({0})", arguments[1]), .. arguments.Skip(2)];
        SqlOver Said(string function) => new(new SqlForm(function, ahead), over.Partition, over.Order);
        return window.Arguments[1] is Literal ? Said(other)
            : Say("CASE WHEN {0} < 0 THEN {1} ELSE {2} END", arguments[1], Said(other), Said(name == "lag" ? "LAG({*})" : "LEAD({*})"));
    }

    public override SqlExpression List(ValueList<SqlExpression> items, DataType type) =>
        throw new UnsupportedException("a list as a value; SQL Server has none, write join_text or a column for each", default);
}
