using System.Globalization;

using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>How PostgreSQL says the aggregates of the catalogue. Sums are numerics of any width; what is ordered is an array. Over windows it orders nothing and counts nothing apart.</summary>
internal static class PostgresAggregates
{
    // A sum that holds a value which does not fit 18 digits: larger than any that fits, so that the bounds find it empty.
    private const string TooLarge = "1000000000000";

    public static SqlAggregate? Of(AggregateCall call)
    {
        var type = call.Aggregate.Type;
        var of = call.Aggregate.Arguments is [var first, ..] ? first.Type : type;
        var argument = call.Arguments.Count > 0 ? call.Arguments[0] : null;
        var overRows = call.Window is null;
        return call.Aggregate.Function.Name switch
        {
            "count" => new(argument is null ? Over("count(*)", call) : Over("count({0})", call, argument), "{0}", "coalesce({0}, 0)"),
            "count_distinct" when overRows => new(Over("count(DISTINCT {0})", call, argument!), "{0}", "coalesce({0}, 0)"),
            "sum" when of.Kind == TypeKind.Float => Summed(ExactSum(call, argument!), type),
            "sum" => Summed(Over("sum({0})", call, argument!), type),
            "avg" => Average(call, argument!, of),
            "min" or "max" when of.Kind == TypeKind.Bool => new(Over(call.Aggregate.Function.Name == "min" ? "bool_and({0})" : "bool_or({0})", call, argument!)),
            "min" or "max" => new(Over(
                call.Aggregate.Function.Name + "({0})", call, of.Kind == TypeKind.Text ? PostgresConditionForms.ByCodePoint(argument!) : argument!)),
            "median" when overRows => Percentile(call, argument!, of, new SqlConstant("0.5")),
            "percentile" when overRows => Percentile(call, argument!, of, call.Arguments[1]),
            "stddev" => new(Say("sqrt({0})", Variance(call, argument!, of))),
            "variance" => new(Variance(call, argument!, of)),
            "most_common" when overRows => new(Over(
                "mode() WITHIN GROUP (ORDER BY {0})", call, of.Kind == TypeKind.Text ? PostgresConditionForms.ByCodePoint(argument!) : argument!)),
            "join_text" => new(Over("string_agg({0}, {1}{order})", call, argument!, call.Arguments[1])),
            "first" => new(overRows ? Item(Over("array_agg({0}{order})", call, argument!), Say("1")) : Over("first_value({0})", call, argument!)),
            "last" => new(overRows ? Item(Over("array_agg({0}{back})", call, argument!), Say("1")) : Over("last_value({0})", call, argument!)),
            "nth" => new(overRows
                ? Item(Over("array_agg({0}{order})", call, argument!), Place(call.Arguments[1]))
                : Over("nth_value({0}, {1})", call, argument!, Place(call.Arguments[1]))),
            "collect" when overRows => new(Over(
                $"jsonb_agg(jsonb_build_array({string.Join(", ", call.Arguments.Select((_, i) => $"{{{i}}}"))}){{order}})", call, [.. call.Arguments])),
            "exists" => new(new SqlForm("{0} > 0", [Over("count(*)", call)], Binding.Comparison), "{0}", "coalesce({0}, FALSE)"),
            _ => null,
        };
    }

    private static SqlForm Item(SqlExpression array, SqlExpression index) => new("({0})[{1}]", [array, index], Binding.Postfix);

    private static SqlForm Place(SqlExpression number) => Say("CASE WHEN {0} BETWEEN 1 AND 2147483647 THEN {0}::int END", number);

    private static SqlAggregate Summed(SqlExpression sum, DataType type)
    {
        var value = type.Kind == TypeKind.Int ? IntTemplate("coalesce({0}, 0)") : DecimalTemplate("coalesce({0}, 0)", type.Scale);
        return new(sum, value, value);
    }

    // Each float as its decimal(6); one that does not fit makes the whole empty.
    private static SqlForm ExactSum(AggregateCall call, SqlExpression argument)
    {
        var rounded = Rounded(argument, DataType.MaxScale);
        return Say(
            $"CASE WHEN {{0}} = {{1}} THEN {{2}} ELSE {TooLarge} END",
            Over("count({0})", call, argument), Over("count({0})", call, rounded), Over("sum({0})", call, rounded));
    }

    // The integer of the sum's digits over the power of ten, over the count.
    private static SqlAggregate Average(AggregateCall call, SqlExpression argument, DataType of)
    {
        var summed = of.Kind == TypeKind.Float ? Rounded(argument, DataType.MaxScale) : argument;
        var scale = of.Kind == TypeKind.Float ? DataType.MaxScale : of.Scale;
        var count = Over("count({0})", call, argument);
        var mean = new SqlForm("{0} / nullif({1}, 0)", [Phrases.Double(Over("sum({0})", call, summed), scale), count], Binding.Multiply);
        return new(of.Kind == TypeKind.Float ? Say("CASE WHEN {0} = {1} THEN {2} END", count, Over("count({0})", call, summed), mean) : mean);
    }

    // Over the integers of the digits, sorted: between the two neighbours of the place.
    private static SqlAggregate Percentile(AggregateCall call, SqlExpression argument, DataType of, SqlExpression share)
    {
        const string Place = "(p.s * (p.n - 1))";
        var digits = Digits(argument, of);
        return new(Say(
            "(SELECT CASE WHEN p.s BETWEEN 0 AND 1 AND cardinality(p.l) = p.n THEN "
                + $"(p.l[floor({Place})::int + 1]::float8 + (p.l[ceil({Place})::int + 1]::numeric - p.l[floor({Place})::int + 1])::float8 * ({Place} - floor({Place}))::float8) "
                + $"/ {Unit(of)} END FROM (SELECT {{0}} AS l, {{1}}::numeric AS s, {{2}} AS n OFFSET 0) AS p)",
            Over("array_agg({0} ORDER BY {0})", call with { Filter = Filled(call.Filter, digits) }, digits),
            share,
            Over("count({0})", call, argument)));
    }

    private static SqlExpression Filled(SqlExpression? filter, SqlExpression value)
    {
        SqlExpression there = new SqlForm("{0} IS NOT NULL", [value], Binding.Comparison);
        return filter is null ? there : new SqlAll([filter, there]);
    }

    private static SqlExpression Variance(AggregateCall call, SqlExpression argument, DataType of)
    {
        var exact = of.Kind == TypeKind.Float ? Rounded(argument, DataType.MaxScale) : argument;
        var variance = As(Over("var_samp({0})", call, exact), "float8");
        return of.Kind == TypeKind.Float
            ? Say("CASE WHEN {0} = {1} THEN {2} END", Over("count({0})", call, argument), Over("count({0})", call, exact), variance)
            : variance;
    }

    private static SqlExpression Digits(SqlExpression argument, DataType of) => of.Kind switch
    {
        TypeKind.Int => argument,
        TypeKind.Float => Say("({0} * 1000000)::bigint", Rounded(argument, DataType.MaxScale)),
        _ => Say(string.Create(CultureInfo.InvariantCulture, $"({{0}} * 1e{of.Scale})::bigint"), argument),
    };

    private static string Unit(DataType of) => string.Create(CultureInfo.InvariantCulture, $"1e{(of.Kind == TypeKind.Float ? DataType.MaxScale : of.Scale)}::float8");

    private static SqlExpression Over(string template, AggregateCall call, params ValueList<SqlExpression> arguments)
    {
        var all = arguments.ToList();
        foreach (var (place, turned) in (ReadOnlySpan<(string, bool)>)[("{order}", false), ("{back}", true)])
        {
            if (!template.Contains(place, StringComparison.Ordinal))
                continue;
            var keys = call.Order.Select((o, i) => $"{{{all.Count + i}}}{(o.Descending != turned ? " DESC" : "")} NULLS {(turned ? "FIRST" : "LAST")}").ToList();
            template = template.Replace(place, keys.Count == 0 ? "" : " ORDER BY " + string.Join(", ", keys), StringComparison.Ordinal);
            all.AddRange(call.Order.Select(o => o.Value));
        }
        if (call.Filter is { } filter)
        {
            template += $" FILTER (WHERE {{{all.Count}}})";
            all.Add(filter);
        }
        var form = new SqlForm(template, all.ToValueList());
        return call.Window is { } window ? new SqlOver(form, window.Partition, window.Order, Running: true) { IsWhole = window.IsWhole } : form;
    }
}
