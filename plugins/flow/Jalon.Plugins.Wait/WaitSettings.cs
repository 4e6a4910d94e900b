namespace Jalon.Plugins.Wait;

/// <summary>How long a population is held: exactly one of for, until, at and business_days, which at may stand beside.</summary>
public sealed record WaitSettings
{
    /// <summary>Who waits.</summary>
    [Setting("The transition that is held.")]
    public required Transition Input { get; init; }

    /// <summary>A stretch of time.</summary>
    [Setting("How long: 2 hours, 7 days, 1 month. Days and months go by the local calendar, hours are elapsed time.")]
    [Rows(RowsOf.Facts)]
    public Expression? For { get; init; }

    /// <summary>A day or an instant.</summary>
    [Setting("Until a day (its midnight) or an instant; one that has passed means at once.")]
    [Rows(RowsOf.Facts)]
    public Expression? Until { get; init; }

    /// <summary>A time of day.</summary>
    [Setting("Until the next time that the clock shows this; beside business_days, the time of their last day.")]
    public TimeOnly? At { get; init; }

    /// <summary>The days on which that may be.</summary>
    [Setting("The weekdays on which at may be; all where it is left out.")]
    public ValueList<DayOfWeek> On { get; init; }

    /// <summary>A number of business days.</summary>
    [Setting("How many days from Monday to Friday, without the holidays; the day on which the wait begins is not counted.")]
    public int? BusinessDays { get; init; }

    /// <summary>Days that are no business days.</summary>
    [Setting("Days that are no business days though they are no weekend: [@2026-12-25, @2027-01-01].")]
    public ValueList<DateOnly> Holidays { get; init; }
}
