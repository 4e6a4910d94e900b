using System.Text.RegularExpressions;

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// What SQL Server refuses inside an aggregate and behind GROUP BY (error 130 and 144: queries; 4109: windows) is computed by a query below, row by row, and aggregated as
/// a column of it.
/// </summary>
internal static partial class AggregatedRows
{
    /// <summary>Stands in the partition of a window inside an aggregate for what the rows are grouped by.</summary>
    public static readonly SqlConstant Group = new("$group");

    private const string Alias = "$rows";

    /// <summary>The same rows, each aggregate over what it may be over.</summary>
    public static SqlSelect Of(SqlSelect select)
    {
        var aggregates = select.Columns.SelectMany(c => Aggregates(c.Value)).ToList();
        if (!select.GroupBy.Any(Refused) && !aggregates.Any(a => a.Arguments.Any(Refused)))
            return select;
        var below = new Below(select.GroupBy);
        var columns = select.Columns.Select(c => c with { Value = below.Above(c.Value) }).ToValueList();
        var groups = select.GroupBy.Select(below.Above).ToValueList();
        var order = select.OrderBy.Select(o => o with { Value = below.Above(o.Value) }).ToValueList();
        return select with
        {
            Columns = columns,
            From = new QueryItem(new SqlSelect { Columns = below.Columns, From = select.From, Joins = select.Joins, Where = select.Where }, Alias),
            Joins = [],
            Where = [],
            GroupBy = groups,
            OrderBy = order,
        };
    }

    /// <summary>The aggregates in an expression, those of windows aside.</summary>
    public static IEnumerable<SqlForm> Aggregates(SqlExpression sql) =>
        sql is SqlForm form && IsAggregate(form) ? [form] : SqlOperands.OperandsOf(sql).SelectMany(Aggregates);

    private static bool IsAggregate(SqlForm form) => AggregateCall().IsMatch(form.Template);

    private static bool Refused(SqlExpression sql) =>
        sql is SqlQuery or SqlOver
        || (sql is SqlForm form && form.Template.Contains("(SELECT ", StringComparison.Ordinal))
        || SqlOperands.OperandsOf(sql).Any(Refused);

    [GeneratedRegex(@"^(count|count_big|sum|min|max|string_agg|var)\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AggregateCall();

    /// <summary>The columns of the query below, and expressions over them.</summary>
    private sealed class Below(ValueList<SqlExpression> groups)
    {
        private readonly List<SelectColumn> _columns = [];

        public ValueList<SelectColumn> Columns => _columns.Count == 0 ? [new SelectColumn("one", new SqlConstant("1"))] : _columns.ToValueList();

        public SqlExpression Above(SqlExpression sql) => sql switch
        {
            _ when groups.Contains(sql) => Column(sql),
            SqlColumn => Column(sql),
            SqlForm form when IsAggregate(form) => form with { Arguments = form.Arguments.Select(a => a is SqlConstant ? a : Column(a)).ToValueList() },
            _ => SqlOperands.Over(sql, Above),
        };

        private SqlColumn Column(SqlExpression value)
        {
            var grouped = Grouped(value);
            if (_columns.Find(c => c.Value == grouped) is { } there)
                return new SqlColumn(Alias, there.Name);
            var like = grouped is SqlColumn column ? column.Name : "value";
            var name = like;
            for (var i = 2; _columns.Exists(c => c.Name == name); i++)
                name = like + Tsql.Number(i);
            _columns.Add(new SelectColumn(name, grouped));
            return new SqlColumn(Alias, name);
        }

        // Windows inside an aggregate go over the rows of its group.
        private SqlExpression Grouped(SqlExpression sql) => sql is SqlOver over
            ? over with { Partition = over.Partition.SelectMany(p => p == Group ? groups : [p]).ToValueList() }
            : SqlOperands.Over(sql, Grouped);
    }
}
