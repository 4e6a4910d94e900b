using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>DuckDB has QUALIFY, and replaces a table that is there.</summary>
internal sealed class DuckDbSelectForms : SelectForms
{
    public override SqlSelect Said(SqlSelect select) => select;

    public override SqlExpression Share(SqlExpression rows, SqlExpression share) => new SqlForm("floor({0} * {1} + 0.5)::BIGINT", [rows, share], Binding.Postfix);

    public override string Create(string table, SqlSelect select, Dialect dialect) => $"CREATE OR REPLACE TABLE {table} AS\n{SqlWriter.Write(select, dialect)}";
}
