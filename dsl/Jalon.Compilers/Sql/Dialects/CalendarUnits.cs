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
}
