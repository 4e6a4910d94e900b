namespace Jalon.Compilers.Sql.Dialects;

/// <summary>The units by which dates and times are cut and moved.</summary>
internal static class CalendarUnits
{
    /// <summary>The unit that a call names; null where it names none by a constant.</summary>
    /// <param name="call">The call.</param>
    /// <param name="at">Which of its arguments, from 0.</param>
    public static string? Unit(Call call, int at) =>
        call.Arguments[at] is Literal { Value: string unit and ("second" or "minute" or "hour" or "day" or "week" or "month" or "quarter" or "year") }
            ? unit
            : null;

    /// <summary>Whether it is a part of a day.</summary>
    public static bool IsClock(string unit) => unit is "second" or "minute" or "hour";

    /// <summary>More of a unit than leads from the first year there is to the last.</summary>
    public static long MostOf(string unit) => unit switch
    {
        "second" => 400_000_000_000,
        "minute" => 6_000_000_000,
        "hour" => 100_000_000,
        "day" => 4_000_000,
        "week" => 600_000,
        "month" => 130_000,
        "quarter" => 50_000,
        _ => 11_000,
    };

    /// <summary>Whether a number of units is a constant that may lead somewhere. Engines compute with constants before they look at the condition that they stand behind.</summary>
    /// <param name="call">The call.</param>
    /// <param name="at">Which of its arguments is the number, from 0.</param>
    /// <param name="unit">The unit.</param>
    public static bool IsNear(Call call, int at, string unit) => call.Arguments[at] is Literal { Value: long count } && Int128.Abs(count) < MostOf(unit);
}
