using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>DuckDB has an aggregate for each of them.</summary>
internal sealed class DuckDbGroupForms(DuckDbDialect dialect) : GroupForms
{
    public override FirstRow? FirstRow { get; } = new DuckDbFirstRow(dialect);

    public override SqlExpression Only(SqlExpression value, DataType type) => new SqlForm("any_value({0})", [value]);

    public override SqlExpression FromFirst(SqlExpression value, DataType type, SqlExpression input, ValueList<SqlExpression> among, bool all) => all
        ? new SqlForm("arg_min_null({0}, {1})", [value, input])
        : new SqlForm("arg_min_null({0}, {1}) FILTER (WHERE {1} IN ({2*}))", [value, input, .. among]);

    public override SqlExpression List(ValueList<SqlExpression> items, DataType type) => new SqlForm("[{*}]", items);
}
