using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Durations and periods, which PostgreSQL holds as intervals: taken apart into numbers, and made of numbers that fit.</summary>
internal static class Intervals
{
    /// <summary>The days of a duration.</summary>
    public static SqlForm Days(SqlExpression duration) => Say("extract(day FROM {0})", duration);

    /// <summary>The microseconds of a duration beside its days.</summary>
    public static SqlForm Rest(SqlExpression duration) => Say("((extract(epoch FROM {0}) - extract(day FROM {0}) * 86400) * 1000000)", duration);

    /// <summary>The months of a period.</summary>
    public static SqlForm Months(SqlExpression period) => Say("(extract(year FROM {0}) * 12 + extract(month FROM {0}))", period);

    /// <summary>A duration of so many days and microseconds; NULL where they do not fit.</summary>
    public static SqlForm Duration(SqlExpression days, SqlExpression microseconds) => Once(days, microseconds, (d, n) => Say(
        "CASE WHEN {0} BETWEEN -2147483648 AND 2147483647 AND {1} BETWEEN -9223372036854775808 AND 9223372036854775807 THEN make_interval(days => {0}::int) + {2} END",
        d, n, Elapsed(n)));

    /// <summary>A period of so many months; NULL where they do not fit.</summary>
    public static SqlForm Period(SqlExpression months) =>
        Say("make_interval(months => " + Within("{0}", "-2147483649", "2147483648") + "::int)", months);

    /// <summary>A day so many months later, the last of its month where that has no such day; NULL beyond the years 1 to 9999.</summary>
    public static SqlForm DayAfter(SqlExpression day, SqlExpression months) => Once(day, months, (d, n) => Say(
        "CASE WHEN extract(year FROM {0}) * 12 + extract(month FROM {0}) - 1 + {1} BETWEEN 12 AND 119999 THEN ({0} + make_interval(months => {1}::int))::date END", d, n));

    /// <summary>A local date and time so many months later.</summary>
    public static SqlForm LocalAfterMonths(SqlExpression local, SqlExpression months) => Once(local, months, (l, n) => Say(
        "CASE WHEN extract(year FROM {0}) * 12 + extract(month FROM {0}) - 1 + {1} BETWEEN 12 AND 119999 THEN {0} + make_interval(months => {1}::int) END", l, n));

    /// <summary>A local date and time so many days later; NULL beyond the years 1 to 9999.</summary>
    public static SqlForm LocalAfterDays(SqlExpression local, SqlExpression days) => Once(local, days, (l, n) => Say(
        "CASE WHEN {0}::date - date '0001-01-01' + {1} BETWEEN 0 AND 3652058 THEN {0} + make_interval(days => {1}::int) END", l, n));

    /// <summary>A day so many days later; NULL beyond the years 1 to 9999.</summary>
    public static SqlForm DayAfterDays(SqlExpression day, SqlExpression days) => Once(day, days, (d, n) => Say(
        "CASE WHEN {0} - date '0001-01-01' + {1} BETWEEN 0 AND 3652058 THEN {0} + {1}::int END", d, n));

    /// <summary>An instant so many microseconds later; NULL beyond the years 1 to 9999.</summary>
    public static SqlForm InstantAfter(SqlExpression instant, SqlExpression microseconds) => Once(instant, microseconds, (i, n) => Say(
        "CASE WHEN {2} + {1} BETWEEN -62135596800000000 AND 253402300799999999 THEN {0} + {3} END", i, n, Say("extract(epoch FROM {0}) * 1000000", i) with { Strength = Binding.Multiply }, Elapsed(n)));

    /// <summary>The day of a year, month and day that are whole numbers; NULL where there is no such day.</summary>
    public static SqlForm DayOf(SqlExpression year, SqlExpression month, SqlExpression day) => Once(
        Say(
            "CASE WHEN {0} BETWEEN 1 AND 9999 AND {1} BETWEEN 1 AND 12 AND {2} BETWEEN 1 AND 31 THEN make_date({0}::int, {1}::int, 1) + ({2}::int - 1) END", year, month, day),
        v => Say("CASE WHEN extract(month FROM {0}) = {1} THEN {0} END", v, month));
}
