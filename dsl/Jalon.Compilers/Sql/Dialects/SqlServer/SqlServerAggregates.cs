using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// How SQL Server says the aggregates. It has none that takes rows in order but STRING_AGG, so those are numbered by a window first (<see cref="AggregatedRows"/> puts it
/// in a query below) and the wanted one is picked by its number.
/// </summary>
internal static class SqlServerAggregates
{
    // A sum that holds a value which does not fit 18 digits: larger than any that fits, so that the cast back to 18 digits finds it empty.
    private const string TooLarge = "CAST(1000000000000 AS decimal(38,6))";

    public static SqlAggregate? Of(AggregateCall call)
    {
        var type = call.Aggregate.Type;
        var argument = call.Arguments.Count > 0 ? call.Arguments[0] : null;
        var of = call.Aggregate.Arguments is [{ } first, ..] ? first.Type : DataType.Empty;
        return call.Aggregate.Function.Name switch
        {
            "count" => new(Over(Count(call, argument), call), "{0}", "COALESCE({0}, 0)"),
            "count_distinct" when call.Window is null => new(Say("COUNT_BIG(DISTINCT {0})", Filtered(call, Comparisons.Equal(argument!, of))), "{0}", "COALESCE({0}, 0)"),
            "sum" => Summed(call, argument!, of, type),
            "avg" => new(Average(call, argument!, of)),
            "min" or "max" => Extreme(call, argument!, of),
            "median" when call.Window is null => new(Percentile(call, argument!, of, new SqlConstant("0.5"))),
            "percentile" when call.Window is null => new(Percentile(call, argument!, of, call.Arguments[1])),
            "variance" when call.Window is null => new(Variance(call, argument!, of)),
            "stddev" when call.Window is null => new(Say("SQRT({0})", Variance(call, argument!, of))),
            "join_text" when call.Window is null && call.Arguments[1] is SqlConstant => new(Joined(call, argument!)),
            "first" or "last" when call.Window is { Order.IsEmpty: false } window =>
                new(new SqlOver(Say(call.Aggregate.Function.Name == "first" ? "FIRST_VALUE({0})" : "LAST_VALUE({0})", argument!), window.Partition, window.Order, true) { IsWhole = window.IsWhole }),
            "first" when call.Window is null => new(Picked(call, argument!, of, new SqlConstant("1"))),
            "last" when call.Window is null => new(Picked(call, argument!, of, Rows(call, null))),
            "nth" when call.Window is null => new(Picked(call, argument!, of, call.Arguments[1])),
            "exists" => new(Truth("{0} > 0", Over(Count(call, null), call)), "{0}", "COALESCE({0}, CAST(0 AS bit))"),
            _ => null,
        };
    }

    private static SqlForm Count(AggregateCall call, SqlExpression? argument) => (argument, call.Filter) switch
    {
        (null, null) => Say("COUNT_BIG(*)"),
        (null, { } filter) => Say("COUNT_BIG({0})", Say("CASE WHEN {0} THEN 1 END", filter)),
        ({ } value, _) => Say("COUNT_BIG({0})", Filtered(call, value)),
    };

    private static SqlExpression Filtered(AggregateCall call, SqlExpression value) => call.Filter is { } filter ? Say("CASE WHEN {0} THEN {1} END", filter, value) : value;

    private static SqlExpression Over(SqlExpression aggregate, AggregateCall call) =>
        call.Window is { } window ? new SqlOver(aggregate, window.Partition, window.Order, true) { IsWhole = window.IsWhole } : aggregate;

    private static SqlExpression Over(string template, AggregateCall call, SqlExpression value) => Over(Say(template, Filtered(call, value)), call);

    // SUM of bigint is one, and raises where it overflows; of decimals it has 38 digits.
    private static SqlAggregate Summed(AggregateCall call, SqlExpression argument, DataType of, DataType type)
    {
        var value = $"TRY_CAST(COALESCE({{0}}, 0) AS {Types.Name(type)})";
        return new(
            of.Kind != TypeKind.Float
                ? Over("SUM({0})", call, of.Kind == TypeKind.Int ? Say("CAST({0} AS decimal(38,0))", argument) : argument)
                : Say(
                    $"CASE WHEN {{0}} = {{1}} THEN {{2}} ELSE {TooLarge} END",
                    Over("COUNT_BIG({0})", call, argument),
                    Over("COUNT_BIG({0})", call, Floats.Rounded(argument, DataType.MaxScale)),
                    Over("SUM({0})", call, Floats.Rounded(argument, DataType.MaxScale))),
            value,
            value);
    }

    // The integer of the sum's digits over the power of ten, over the count. Up to 64 bits a cast rounds once, as a processor does.
    private static SqlForm Average(AggregateCall call, SqlExpression argument, DataType of)
    {
        var (digits, scale) = Digits(argument, of);
        var sum = Over("SUM({0})", call, Say("CAST({0} AS decimal(38,0))", digits));
        var count = Over("COUNT_BIG({0})", call, argument);
        var mean = Say(
            $"CASE WHEN {{0}} BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(CAST({{0}} AS bigint) AS float) ELSE CAST({{0}} AS float) END{(scale == 0 ? "" : $" / 1e{Number(scale)}")} / NULLIF({{1}}, 0)",
            Binding.Multiply,
            sum,
            count);
        return of.Kind == TypeKind.Float ? Say("CASE WHEN {0} = {1} THEN {2} END", count, Over("COUNT_BIG({0})", call, digits), mean) : mean;
    }

    private static SqlAggregate? Extreme(AggregateCall call, SqlExpression argument, DataType of)
    {
        var function = call.Aggregate.Function.Name == "min" ? "MIN({0})" : "MAX({0})";
        return of.Kind switch
        {
            TypeKind.Bool => new(Say("CAST({0} AS bit)", Over(function, call, Say("CAST({0} AS int)", argument)))),
            // By the hexadecimal digits of UTF-8, which no collation orders otherwise than code points, with those of UTF-16 behind to read the text from; ! is before every digit.
            TypeKind.Text => Read(Over(function, call, Say(
                $"(CONVERT(varchar(max), {{0}}, 2) + '!' + CONVERT(varchar(max), {{1}}, 2)) COLLATE {Units}", Binding.Postfix, Utf8Bytes(argument), Bytes(argument)))),
            TypeKind.Duration => null,
            _ => new(Over(function, call, argument)),
        };
    }

    private static SqlAggregate Read(SqlExpression extreme)
    {
        const string Text = $"CAST(CONVERT(varbinary(max), SUBSTRING({{0}}, CHARINDEX('!', {{0}}) + 1, LEN({{0}})), 2) AS nvarchar(max)) COLLATE {Units}";
        return new(extreme, Text, Text);
    }

    // The value of the row with a number, in the order asked, among those that count.
    private static SqlExpression Picked(AggregateCall call, SqlExpression argument, DataType of, SqlExpression number)
    {
        var order = call.Filter is { } filter ? [new SqlOrder(Say("CASE WHEN {0} THEN 0 ELSE 1 END", filter)), .. call.Order] : call.Order;
        var at = new SqlOver(Say("ROW_NUMBER()"), [AggregatedRows.Group], order);
        var one = call.Filter is { } only
            ? Say("CASE WHEN {0} = {1} AND {2} THEN {3} END", at, number, only, argument)
            : Say("CASE WHEN {0} = {1} THEN {2} END", at, number, argument);
        return of.Kind == TypeKind.Bool ? Say("CAST({0} AS bit)", Say("MAX({0})", Say("CAST({0} AS int)", one))) : Say("MAX({0})", one);
    }

    private static SqlOver Rows(AggregateCall call, SqlExpression? value) => new(Count(call, value), [AggregatedRows.Group], []);

    // All aggregates of a SELECT that order their rows must do so alike; the dialect's forms of a SELECT look after that.
    private static SqlForm Joined(AggregateCall call, SqlExpression argument)
    {
        var keys = call.Order.Select((o, i) => o.Descending ? $"{{{i + 2}}} DESC" : $"CASE WHEN {{{i + 2}}} IS NULL THEN 1 ELSE 0 END, {{{i + 2}}}").ToList();
        var within = keys.Count == 0 ? "" : $" WITHIN GROUP (ORDER BY {string.Join(", ", keys)})";
        return Say("STRING_AGG({0}, {1})" + within, [TextTemplates.Long(Filtered(call, argument)), call.Arguments[1], .. call.Order.Select(o => o.Value)]);
    }

    // Between the two neighbours of the place, over the integers of the digits.
    private static SqlForm Percentile(AggregateCall call, SqlExpression argument, DataType of, SqlExpression share)
    {
        var (all, scale) = Digits(argument, of);
        var digits = Filtered(call, all);
        var count = new SqlOver(Say("COUNT_BIG({0})", digits), [AggregatedRows.Group], []);
        var number = new SqlOver(Say("ROW_NUMBER()"), [AggregatedRows.Group], [new SqlOrder(digits)]);
        SqlForm Neighbour(string function) => Say(
            "MAX({0})", Say($"CASE WHEN {{0}} = {function}(CAST({{1}} AS decimal(18,6)) * ({{2}} - 1)) + 1 THEN {{3}} END", number, share, count, digits));
        var (low, high, place) = (Neighbour("FLOOR"), Neighbour("CEILING"), Say("CAST({0} AS decimal(18,6)) * ({1} - 1)", Binding.Multiply, share, Say("COUNT_BIG({0})", digits)));
        return Say(
            $"CASE WHEN {{0}} = {{1}} AND {{2}} BETWEEN 0 AND 1 THEN (CAST(CAST({{3}} AS bigint) AS float) + CAST({{4}} - {{3}} AS float) * CAST({{5}} - FLOOR({{5}}) AS float)) / 1e{Number(scale)} END",
            Say("COUNT_BIG({0})", Filtered(call, argument)),
            Say("COUNT_BIG({0})", digits),
            share,
            low,
            high,
            place);
    }

    // Each less the smallest, so that a large mean takes no digits from a small spread.
    private static SqlForm Variance(AggregateCall call, SqlExpression argument, DataType of)
    {
        var (all, scale) = Digits(argument, of);
        var digits = Filtered(call, all);
        return Say(
            "CASE WHEN {0} = {1} THEN {2} END",
            Say("COUNT_BIG({0})", Filtered(call, argument)),
            Say("COUNT_BIG({0})", digits),
            Say("VAR({0})", Say($"CAST({{0}} - {{1}} AS float) / 1e{Number(scale)}", Binding.Multiply, digits, new SqlOver(Say("MIN({0})", digits), [AggregatedRows.Group], []))));
    }

    private static (SqlExpression Digits, int Scale) Digits(SqlExpression value, DataType of) => of.Kind switch
    {
        TypeKind.Int => (Say("CAST({0} AS decimal(19,0))", value), 0),
        TypeKind.Float => (Say("CAST({0} * 1000000 AS decimal(19,0))", Floats.Rounded(value, DataType.MaxScale)), DataType.MaxScale),
        _ => (of.Scale == 0 ? value : Say($"CAST({{0}} * {Floats.Power(of.Scale)} AS decimal(19,0))", value), of.Scale),
    };
}
