using NodaTime;
using NodaTime.TimeZones;

namespace Jalon.Language.Binding;

/// <summary>Local times of the zone in force as instants (language reference, section 7.5).</summary>
internal static class Zoned
{
    // A time that does not exist becomes the next instant that does; one that exists twice, its first.
    private static readonly ZoneLocalMappingResolver Policy = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant, in UTC; null outside of the years 1 to 9999.</summary>
    public static DateTimeOffset? Instant(DateTime local, DateTimeZone zone)
    {
        var instant = LocalDateTime.FromDateTime(local).InZone(zone, Policy).ToInstant();
        return instant < NodaTime.Instant.FromDateTimeOffset(DateTimeOffset.MinValue) || instant > NodaTime.Instant.FromDateTimeOffset(DateTimeOffset.MaxValue)
            ? null
            : instant.ToDateTimeOffset();
    }

    /// <summary>The local date and time of an instant.</summary>
    public static DateTime Local(DateTimeOffset instant, DateTimeZone zone) => NodaTime.Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeUnspecified();

    /// <summary>The last instant of a day; null outside of the years 1 to 9999.</summary>
    public static DateTimeOffset? EndOf(DateOnly day, DateTimeZone zone) =>
        day == DateOnly.MaxValue ? null : Instant(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone)?.AddTicks(-TimeSpan.TicksPerMicrosecond);
}
