using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>All templates of a query, wherever they stand.</summary>
internal static class Templates
{
    /// <summary>Those of a SELECT, of its steps and of all queries in it.</summary>
    public static IEnumerable<string> Of(SqlSelect select) =>
    [
        .. select.With.SelectMany(w => Of(w.Select)),
        .. select.Columns.SelectMany(c => Of(c.Value)),
        .. Of(select.From),
        .. select.Joins.SelectMany(j => Of(j.Item).Concat(j.On.SelectMany(Of))),
        .. select.Where.SelectMany(Of),
        .. select.GroupBy.SelectMany(Of),
        .. select.Qualify.SelectMany(Of),
        .. select.OrderBy.SelectMany(o => Of(o.Value)),
        .. select.Limit is { } limit ? Of(limit) : [],
        .. select.UnionAll.SelectMany(Of),
    ];

    private static IEnumerable<string> Of(FromItem? item) => item switch
    {
        QueryItem query => Of(query.Select),
        ValuesItem values => values.Rows.SelectMany(r => r.SelectMany(Of)),
        _ => [],
    };

    private static IEnumerable<string> Of(SqlExpression sql) => sql switch
    {
        SqlForm form => form.Arguments.SelectMany(Of).Prepend(form.Template),
        SqlCase choice => choice.Branches.SelectMany(b => Of(b.When).Concat(Of(b.Then))).Concat(choice.Else is { } otherwise ? Of(otherwise) : []),
        SqlAll all => all.Operands.SelectMany(Of),
        SqlAny any => any.Operands.SelectMany(Of),
        SqlQuery query => Of(query.Select),
        SqlOver over => [.. Of(over.Function), .. over.Partition.SelectMany(Of), .. over.Order.SelectMany(o => Of(o.Value))],
        _ => [],
    };
}
