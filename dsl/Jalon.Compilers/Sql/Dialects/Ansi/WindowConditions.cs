using System.Globalization;

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>Says <c>QUALIFY</c> where an engine has none: the condition becomes a column, and a query around it keeps the rows that have it.</summary>
public static class WindowConditions
{
    private const string Alias = "numbered";

    /// <summary>The same rows without <c>QUALIFY</c>.</summary>
    public static SqlSelect Outside(SqlSelect select)
    {
        if (select.Qualify.IsEmpty)
            return select;
        var columns = select.Columns.ToList();
        string Hidden(SqlExpression value, string like)
        {
            if (columns.Find(c => c.Value == value) is { } there)
                return there.Name;
            var name = like;
            for (var i = 2; columns.Exists(c => c.Name == name); i++)
                name = string.Create(CultureInfo.InvariantCulture, $"{like}_{i}");
            columns.Add(new SelectColumn(name, value));
            return name;
        }

        var condition = select.Qualify.Count == 1 ? select.Qualify[0] : new SqlAll(select.Qualify);
        var kept = Hidden(new SqlCase([new SqlBranch(condition, new SqlConstant("1"))], new SqlConstant("0")), "kept");
        var order = select.OrderBy.Select(o => o with { Value = new SqlColumn(Alias, Hidden(o.Value, "order")) }).ToValueList();
        return new SqlSelect
        {
            With = select.With,
            Columns = [.. select.Columns.Select(c => new SelectColumn(c.Name, new SqlColumn(Alias, c.Name)))],
            From = new QueryItem(select with { With = [], Columns = columns.ToValueList(), Qualify = [], OrderBy = [], Limit = null, UnionAll = [] }, Alias),
            Where = [new SqlForm("{0} = 1", [new SqlColumn(Alias, kept)], Binding.Comparison)],
            OrderBy = order,
            Limit = select.Limit,
            UnionAll = select.UnionAll,
            Into = select.Into,
        };
    }
}
