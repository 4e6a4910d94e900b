namespace Jalon.Host.Scheduling;

/// <summary>Fires once for each day that a rule names, at a time of day.</summary>
/// <param name="Days">Which days.</param>
/// <param name="At">The time of day; see <see cref="ZonePolicy"/> for a day that has it twice or not at all.</param>
/// <param name="Zone">Whose clocks.</param>
/// <param name="Valid">Between which days.</param>
public sealed record CalendarSchedule(DayRule Days, LocalTime At, DateTimeZone Zone, Validity Valid) : Schedule
{
    /// <inheritdoc/>
    public override Instant? Next(Instant after)
    {
        // A day before this one has fired already: a time that does not exist is later on the clock than all that came before it.
        for (var day = Valid.NotBefore(after.InZone(Zone).Date); !Valid.IsOver(day); day = day.PlusDays(1))
        {
            if (Days.Names(day) && ZonePolicy.At(day + At, Zone) is var instant && instant > after)
                return instant;
        }

        return null;
    }
}
