using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>An array of a group's values has its first; the numbers that windows take and give are integers of 32 bits.</summary>
internal sealed class PostgresGroupForms : GroupForms
{
    public override SqlExpression Only(SqlExpression value, DataType type) =>
        new SqlForm("(array_agg({0}) FILTER (WHERE {0} IS NOT NULL))[1]", [value], Binding.Postfix);

    public override SqlExpression FromFirst(SqlExpression value, DataType type, SqlExpression input, ValueList<SqlExpression> among, bool all) => all
        ? new SqlForm("(array_agg({0} ORDER BY {1}))[1]", [value, input], Binding.Postfix)
        : new SqlForm("(array_agg({0} ORDER BY {1}) FILTER (WHERE {1} IN ({2*})))[1]", [value, input, .. among], Binding.Postfix);

    public override SqlExpression Window(Window window, ValueList<SqlExpression> arguments, SqlWindow over) => window.Function.Name switch
    {
        "ntile" => As(new SqlOver(Say("ntile({0}::int)", arguments[0]), over.Partition, over.Order), "bigint"),
        "lag" or "lead" when arguments.Count > 1 => new SqlOver(
            new SqlForm(window.Function.Name + (arguments.Count > 2 ? "({0}, {1}::int, {2})" : "({0}, {1}::int)"), arguments), over.Partition, over.Order),
        _ => base.Window(window, arguments, over),
    };
}
