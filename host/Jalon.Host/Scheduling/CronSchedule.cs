using Cronos;

namespace Jalon.Host.Scheduling;

/// <summary>
/// Fires at the local times that a cron text names. The text's own package knows local times alone; what the clocks do to them is the
/// <see cref="ZonePolicy"/>'s, as for every other schedule. Only a text with <c>*</c> for its hour speaks of each hour that passes, and so follows the
/// hours themselves: an hour that comes twice has its firings twice, one that is left out has none.
/// </summary>
/// <param name="Text">Five fields, or a word such as <c>@daily</c>.</param>
/// <param name="Zone">Whose clocks.</param>
/// <param name="Valid">Between which days.</param>
public sealed record CronSchedule(string Text, DateTimeZone Zone, Validity Valid) : Schedule
{
    private readonly CronExpression _cron = CronExpression.Parse(Text);

    private bool IsHourly => Text.Trim().Equals("@hourly", StringComparison.OrdinalIgnoreCase)
        || (Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [_, "*" or "*/1" or "?", ..]);

    /// <inheritdoc/>
    public override Instant? Next(Instant after) => IsHourly ? NextHourly(after) : NextNamed(after);

    private Instant? NextNamed(Instant after)
    {
        var (local, inclusive) = Start(after.InZone(Zone).LocalDateTime);
        while (Named(local, inclusive) is { } next)
        {
            if (ZonePolicy.At(next, Zone) is var instant && instant > after)
                return instant;
            (local, inclusive) = (next, false);
        }

        return null;
    }

    private Instant? NextHourly(Instant after)
    {
        for (var (at, past) = (after, true); ; past = false)
        {
            var interval = Zone.GetZoneInterval(at);
            var (local, inclusive) = Start(at.WithOffset(interval.WallOffset).LocalDateTime);
            if (Named(local, inclusive || !past) is not { } next)
                return null;
            var instant = next.WithOffset(interval.WallOffset).ToInstant();
            if (!interval.HasEnd || instant < interval.End)
                return instant;
            at = interval.End;
        }
    }

    private (LocalDateTime Local, bool Inclusive) Start(LocalDateTime local) =>
        Valid.NotBefore(local.Date) is var day && day > local.Date ? (day.AtMidnight(), true) : (local, false);

    private LocalDateTime? Named(LocalDateTime local, bool inclusive)
    {
        if (Valid.IsOver(local.Date))
            return null;
        var next = _cron.GetNextOccurrence(DateTime.SpecifyKind(local.ToDateTimeUnspecified(), DateTimeKind.Utc), inclusive);
        return next is { } found && LocalDateTime.FromDateTime(found) is var named && !Valid.IsOver(named.Date) ? named : null;
    }
}
