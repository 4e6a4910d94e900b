using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Planning;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>SQL Server limits at the top, has no QUALIFY, and makes a table by SELECT ... INTO.</summary>
internal sealed class SqlServerSelects : SelectForms
{
    public override bool LimitsAtTop => true;

    public override SqlSelect Whole(SqlSelect query)
    {
        var templates = Templates.Of(query).ToHashSet(StringComparer.Ordinal);
        LetterCase[] used = [.. ((LetterCase[])[LetterCase.Lower, LetterCase.Upper]).Where(c => templates.Any(c.IsIn))];
        return used.Length == 0 ? query : query with { With = [.. used.SelectMany(c => c.Tables), .. query.With] };
    }

    public override SqlSelect Said(SqlSelect select)
    {
        var said = AggregatedRows.Of(base.Said(select));
        // Error 8711: of one SELECT all aggregates that order their rows must order them alike.
        if (said.Columns.SelectMany(c => AggregatedRows.Aggregates(c.Value)).Where(f => f.Template.StartsWith("STRING_AGG(", StringComparison.Ordinal))
            .Select(f => (f.Template[f.Template.IndexOf(')', StringComparison.Ordinal)..], f.Arguments.Skip(2).ToValueList())).Distinct().Count() > 1)
            throw new UnsupportedException("join_text twice in one group, in two orders; write each in a query of its own", default);
        return said;
    }

    /// <summary>NULL is the least of all values: last when they go down, and to be put last when they go up. A constant orders nothing, and is refused.</summary>
    public override ValueList<SqlExpression> Order(SqlOrder order) => order switch
    {
        { Value: SqlConstant } => [],
        { Value: SqlForm { Template: TextTemplates.Md5 }, Descending: false } => [order.Value],
        { Descending: true } => [Say("{0} DESC", Binding.Or, order.Value)],
        _ => [Say("CASE WHEN {0} IS NULL THEN 1 ELSE 0 END", order.Value), order.Value],
    };

    public override SqlExpression Share(SqlExpression rows, SqlExpression share) => Say("CAST(FLOOR({0} * {1} + 0.5) AS bigint)", rows, share);

    public override string Create(string table, SqlSelect select, Dialect dialect) => SqlWriter.Write(select with { Into = table }, dialect);
}
