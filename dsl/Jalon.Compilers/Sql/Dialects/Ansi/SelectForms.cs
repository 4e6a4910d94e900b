using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>
/// Which clauses a SELECT has, and how rows are ordered, limited and made a table. What stands here is what most engines say; a dialect overrides what its
/// engine says otherwise.
/// </summary>
public class SelectForms
{
    /// <summary>Whether the most rows there may be stand right after SELECT (<c>TOP</c>), and not at the end (<c>LIMIT</c>).</summary>
    public virtual bool LimitsAtTop => false;

    /// <summary>A whole query with what it needs before it.</summary>
    public virtual SqlSelect Whole(SqlSelect query) => query;

    /// <summary>A SELECT with clauses that the engine has: conditions on windows are asked of a query around it.</summary>
    public virtual SqlSelect Said(SqlSelect select) => WindowConditions.Outside(select);

    /// <summary>What stands behind ORDER BY for one value, empties last both ways; one term or more.</summary>
    public virtual ValueList<SqlExpression> Order(SqlOrder order) =>
        [new SqlForm(order.Descending ? "{0} DESC NULLS LAST" : "{0} NULLS LAST", [order.Value], Binding.Or)];

    /// <summary>A share of a number of rows, rounded half up.</summary>
    public virtual SqlExpression Share(SqlExpression rows, SqlExpression share) => new SqlForm("CAST(floor({0} * {1} + 0.5) AS BIGINT)", [rows, share]);

    /// <summary>The statement that makes a new table of a query's rows, without a semicolon.</summary>
    /// <param name="table">The table, as SQL writes it, each part quoted.</param>
    /// <param name="select">The rows.</param>
    /// <param name="dialect">Whose SQL it is.</param>
    public virtual string Create(string table, SqlSelect select, Dialect dialect) => $"CREATE TABLE {table} AS\n{SqlWriter.Write(select, dialect)}";
}
