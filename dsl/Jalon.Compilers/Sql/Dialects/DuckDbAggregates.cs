using System.Globalization;

using Jalon.Compilers.Sql.Dialects.DuckDb;
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
            "sum" when ofFloat => Summed(ExactSum(call, argument!), dialect.TypeName(type)),
            "sum" => Summed(Over("sum({0})", call, argument!), dialect.TypeName(type)),
            "avg" => Average(call, argument!),
            "min" or "max" => new(Over(call.Aggregate.Function.Name + "({0})", call, argument!)),
            "median" => Median(call, argument!),
            "percentile" => Percentile(call, argument!, call.Arguments[1]),
            "stddev" => new(new SqlForm("sqrt({0})", [Variance(call, argument!)])),
            "variance" => new(Variance(call, argument!)),
            "most_common" => new(new SqlForm(
                "list_sort(list_transform(map_entries({0}), lambda e: {{'n': -e.value::BIGINT, 'v': e.key}}))[1].v",
                [Over("histogram({0})", call, argument!)],
                Binding.Postfix)),
            "join_text" => new(Over("string_agg({0}, {1}{order})", call, argument!, call.Arguments[1])),
            "first" => new(Over("first({0}{order})", call, argument!)),
            "last" => new(Over("last({0}{order})", call, argument!)),
            "nth" => new(new SqlForm("list_extract({0}, {1})", [Over("list({0}{order})", call, argument!), call.Arguments[1]])),
            "collect" => new(Over($"list({{{{{string.Join(", ", type.Columns.Select((c, i) => Field(c.Name, i)))}}}}}{{order}})", call, [.. call.Arguments])),
            "exists" => new(new SqlForm("{0} > 0", [Over("count(*)", call)], Binding.Comparison), "{0}", "coalesce({0}, FALSE)"),
            _ => null,
        };
    }

    private static string Field(string name, int index) =>
        "'" + name.Replace("'", "''", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        + $"': {{{index}}}";

    private static SqlAggregate Summed(SqlExpression sum, string type) =>
        new(sum, Forms.Narrowed("coalesce({0}, 0)", type), Forms.Narrowed("coalesce({0}, 0)", type));

    // Each float as its decimal(6); one that does not fit makes the whole empty.
    private static SqlForm ExactSum(AggregateCall call, SqlExpression argument)
    {
        var rounded = Rounded(argument);
        return new SqlForm(
            $"CASE WHEN {{0}} = {{1}} THEN {{2}} ELSE {TooLarge} END",
            [Over("count({0})", call, argument), Over("count({0})", call, rounded), Over("sum({0})", call, rounded)]);
    }

    // The integer of the sum's digits over the power of ten, over the count.
    private static SqlAggregate Average(AggregateCall call, SqlExpression argument)
    {
        var of = call.Aggregate.Arguments[0].Type;
        var ofFloat = of.Kind == TypeKind.Float;
        var sum = Over("sum({0})", call, ofFloat ? Rounded(argument) : argument);
        var count = Over("count({0})", call, argument);
        var mean = new SqlForm("{0} / {1}", [new SqlForm(Doubled(ofFloat ? DataType.MaxScale : of.Scale), [sum]), count], Binding.Multiply);
        return new(ofFloat
            ? new SqlForm("CASE WHEN {0} = {1} THEN {2} END", [count, Over("count({0})", call, Rounded(argument)), mean])
            : mean);
    }

    // DuckDB's own casts round more than once where the digits are beyond 2^53; what it reads from a text is the nearest double.
    private static string Doubled(int scale)
    {
        var (digits, unit) = scale == 0 ? ("{0}::VARCHAR", "") : ("replace({0}::VARCHAR, '.', '')", $" / {Power(scale)}e0");
        var limit = ((1L << 53) / (long)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture);
        return $"CASE WHEN {{0}} BETWEEN -{limit} AND {limit} THEN {{0}}::DOUBLE ELSE {digits}::DOUBLE{unit} END";
    }

    // Over the integers of the digits, sorted: between the two neighbours of the place.
    private static SqlAggregate Percentile(AggregateCall call, SqlExpression argument, SqlExpression share)
    {
        const string Place = "(v['s'] * (v['n'] - 1))";
        var digits = Digits(call, argument);
        var filled = new SqlForm("{0} IS NOT NULL", [digits], Binding.Comparison);
        var list = Over("list({0})", call with { Filter = call.Filter is { } filter ? new SqlAll([filter, filled]) : filled }, digits);
        return new(new SqlForm(
            "list_transform([{{'l': list_sort({0}), 's': {1}::DECIMAL(18,6), 'n': {2}}}], lambda v: CASE WHEN v['s'] BETWEEN 0 AND 1 AND len(v['l']) = v['n'] THEN "
                + $"(list_extract(v['l'], floor({Place})::BIGINT + 1)::DOUBLE "
                + $"+ (list_extract(v['l'], ceil({Place})::BIGINT + 1)::HUGEINT - list_extract(v['l'], floor({Place})::BIGINT + 1))::DOUBLE * ({Place} - floor({Place}))::DOUBLE) "
                + $"/ {Unit(call)} END)[1]",
            [list, share, Over("count({0})", call, argument)]));
    }

    // The two values in the middle, which are one where there is one: the lowest of the upper half is that of the least share above a half.
    private static SqlAggregate Median(AggregateCall call, SqlExpression argument)
    {
        var isFloat = call.Aggregate.Arguments[0].Type.Kind == TypeKind.Float;
        var values = isFloat ? Digits(call, argument) : argument;
        var (low, high) = isFloat ? ("v['q'][1]", "v['q'][2]") : (Whole(call, "v['q'][1]"), Whole(call, "v['q'][2]"));
        return new(new SqlForm(
            $"list_transform([{{{{'q': {{0}}, 'n': {{1}}, 'k': {{2}}}}}}], lambda v: CASE WHEN v['k'] = v['n'] THEN ({low}::DOUBLE + ({high}::HUGEINT - {low})::DOUBLE * 0.5e0) / {Unit(call)} END)[1]",
            [Over("quantile_disc({0}, [0.5, 0.5000000001])", call, values), Over("count({0})", call, argument), Over("count({0})", call, values)]));
    }

    // By exact sums of the integers of the digits and of their squares, which go beyond 128 bits: so each is taken in two parts of 32 bits, and what is
    // left of the squares less those of the mean is put together only at the end.
    private static SqlForm Variance(AggregateCall call, SqlExpression argument)
    {
        var digits = Digits(call, argument);
        SqlForm High() => new("({0} >> 32)", [digits]);
        SqlForm Low() => new("({0} & 4294967295)", [digits]);
        const string Part = "4294967296::HUGEINT";
        const string Exact = "w['n'] * (w['q'] * " + Part + " + w['p']) - w['r'] * w['r']";
        const string Nearly = "w['n']::DOUBLE * (w['q']::DOUBLE * 4294967296e0 + w['p']::DOUBLE) - (w['r'] * w['r'])::DOUBLE";
        return new(
            "list_transform(list_transform(list_transform([{{'n': {0}::HUGEINT, 'k': {1}, 's': {2}, 'a': {3}, 'b': {4}, 'c': {5}}}], "
                + "lambda v: {{'n': v['n'], 'k': v['k'], 'm': v['s'] // v['n'], 'r': v['s'] % v['n'], 't': v['s'] + v['s'] % v['n'], 'a': v['a'], 'b': v['b'], 'c': v['c']}}), "
                + $"lambda u: {{{{'n': u['n'], 'k': u['k'], 'r': u['r'], 'q': u['a'] * {Part} + 2 * u['b'] - u['m'] * (u['t'] // {Part}), 'p': u['c'] - u['m'] * (u['t'] % {Part})}}}}), "
                + $"lambda w: CASE WHEN w['n'] > 1 AND w['k'] = w['n'] THEN coalesce(TRY({Exact})::DOUBLE, {Nearly}) / (w['n'] * (w['n'] - 1))::DOUBLE / {Unit(call)} / {Unit(call)} END)[1]",
            [
                Over("count({0})", call, argument), Over("count({0})", call, digits), Over("sum({0})", call, digits),
                Over("sum({0} * {1})", call, High(), High()), Over("sum({0} * {1})", call, High(), Low()), Over("sum({0}::UBIGINT * {1}::UBIGINT)", call, Low(), Low()),
            ]);
    }

    // The integer of a value's digits: the whole part and what is behind the point one by one, since a division of 128 bits costs more than all else.
    private static SqlForm Digits(AggregateCall call, SqlExpression argument) => call.Aggregate.Arguments[0].Type.Kind == TypeKind.Float
        ? new SqlForm("TRY_CAST(round({0} * 1e6) AS DECIMAL(18,0))::BIGINT", [argument], Binding.Postfix)
        : new SqlForm(Whole(call, "{0}"), [argument]);

    private static string Whole(AggregateCall call, string value)
    {
        var scale = call.Aggregate.Arguments[0].Type.Scale;
        return scale == 0 ? $"({value})::BIGINT"
            : string.Create(CultureInfo.InvariantCulture, $"(trunc({value})::BIGINT * {Power(scale)} + round(({value} - trunc({value})::DECIMAL(18,{scale}))::DOUBLE * 1e{scale})::BIGINT)");
    }

    private static string Unit(AggregateCall call) =>
        Power(call.Aggregate.Arguments[0].Type is { Kind: TypeKind.Float } ? DataType.MaxScale : call.Aggregate.Arguments[0].Type.Scale) + "e0";

    private static string Power(int scale) => ((long)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture);

    private static SqlForm Rounded(SqlExpression value) => new($"TRY_CAST({Forms.Digits("round({0} * 1e6)", DataType.MaxScale)} AS DECIMAL(18,6))", [value]);

    private static SqlExpression Over(string template, AggregateCall call, params ValueList<SqlExpression> arguments)
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
        var over = new SqlForm(template, all.ToValueList());
        return call.Window is { } window ? new SqlOver(over, window.Partition, window.Order, Running: true) { IsWhole = window.IsWhole } : over;
    }
}
