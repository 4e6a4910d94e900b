using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>How DuckDB says the aggregates of the catalogue.</summary>
internal static class DuckDbAggregates
{
    // A sum that holds a value which does not fit 18 digits: larger than any that fits, so that the cast back to 18 digits finds it empty.
    private const string TooLarge = "1000000000000::DECIMAL(38,6)";

    public static SqlAggregate? Of(AggregateCall call, DuckDbDialect dialect)
    {
        var type = call.Aggregate.Type;
        var argument = call.Arguments.Count > 0 ? call.Arguments[0] : null;
        var ofFloat = call.Aggregate.Arguments is [{ Type.Kind: TypeKind.Float }, ..];
        return call.Aggregate.Function.Name switch
        {
            "count" => new(argument is null ? Over("count(*)", call) : Over("count({0})", call, argument), "{0}", "coalesce({0}, 0)"),
            "count_distinct" => new(Over("count(DISTINCT {0})", call, argument!), "{0}", "coalesce({0}, 0)"),
            "sum" when ofFloat => Summed(ExactSum(call, argument!, TooLarge), dialect.TypeName(type)),
            "sum" => Summed(Over("sum({0})", call, argument!), dialect.TypeName(type)),
            "avg" when ofFloat => new(Quotient(ExactSum(call, argument!, "NULL"), Over("count({0})", call, argument!))),
            "avg" => new(Quotient(Over("sum({0})", call, argument!), Over("count({0})", call, argument!))),
            "min" or "max" => new(Over(call.Aggregate.Function.Name + "({0})", call, argument!)),
            "median" => new(Over("quantile_cont({0}, 0.5)", call, Double(argument!))),
            "percentile" => new(Over("quantile_cont({0}, {1})", call, Double(argument!), call.Arguments[1])),
            "stddev" => new(Over("stddev_samp({0})", call, Double(argument!))),
            "variance" => new(Over("var_samp({0})", call, Double(argument!))),
            "most_common" => new(new SqlForm(
                "list_sort(list_transform(map_entries({0}), lambda e: {{'n': -e.value::BIGINT, 'v': e.key}}))[1].v",
                [Over("histogram({0})", call, argument!)],
                Binding.Postfix)),
            "join_text" => new(Over("string_agg({0}, {1}{order})", call, argument!, call.Arguments[1])),
            "first" => new(Over("first({0}{order})", call, argument!)),
            "last" => new(Over("last({0}{order})", call, argument!)),
            "nth" => new(new SqlForm("{0}[{1}]", [Over("list({0}{order})", call, argument!), call.Arguments[1]], Binding.Postfix)),
            "collect" => new(Over($"list({{{{{string.Join(", ", type.Columns.Select((c, i) => Field(c.Name, i)))}}}}}{{order}})", call, [.. call.Arguments])),
            "exists" => new(new SqlForm("{0} > 0", [Over("count(*)", call)], Binding.Comparison), "{0}", "coalesce({0}, FALSE)"),
            _ => null,
        };
    }

    private static string Field(string name, int index) =>
        "'" + name.Replace("'", "''", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        + $"': {{{index}}}";

    private static SqlAggregate Summed(SqlExpression sum, string type) =>
        new(sum, $"TRY_CAST(coalesce({{0}}, 0) AS {type})", $"TRY_CAST(coalesce({{0}}, 0) AS {type})");

    private static SqlForm ExactSum(AggregateCall call, SqlExpression argument, string otherwise)
    {
        var rounded = new SqlForm("TRY_CAST({0} AS DECIMAL(18,6))", [argument]);
        return new SqlForm(
            $"CASE WHEN {{0}} = {{1}} THEN {{2}} ELSE {otherwise} END",
            [Over("count({0})", call, argument), Over("count({0})", call, rounded), Over("sum({0})", call, rounded)]);
    }

    private static SqlForm Quotient(SqlExpression sum, SqlExpression count) => new("{0}::DOUBLE / {1}", [sum, count], Binding.Multiply);

    private static SqlForm Double(SqlExpression value) => new("{0}::DOUBLE", [value], Binding.Postfix);

    private static SqlForm Over(string template, AggregateCall call, params ValueList<SqlExpression> arguments)
    {
        var all = arguments.ToList();
        if (template.Contains("{order}", StringComparison.Ordinal))
        {
            var keys = call.Order.Select((o, i) => $"{{{all.Count + i}}}{(o.Descending ? " DESC" : "")} NULLS LAST").ToList();
            template = template.Replace("{order}", keys.Count == 0 ? "" : " ORDER BY " + string.Join(", ", keys), StringComparison.Ordinal);
            all.AddRange(call.Order.Select(o => o.Value));
        }
        if (call.Filter is { } filter)
        {
            template += $" FILTER (WHERE {{{all.Count}}})";
            all.Add(filter is SqlAll or SqlAny ? new SqlForm("({0})", [filter]) : filter);
        }
        return new SqlForm(template, all.ToValueList());
    }
}
