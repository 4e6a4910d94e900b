using NodaTime;
using NodaTime.TimeZones;

namespace Jalon.Compilers.Passes;

/// <summary>
/// Instants and local times in a zone. A local time that does not exist is the next instant that does; one that exists twice is its first.
/// </summary>
internal static class Zones
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static DateOnly Day(DateTimeOffset instant, DateTimeZone zone) => Local(instant, zone).Date.ToDateOnly();

    public static LocalDateTime Local(DateTimeOffset instant, DateTimeZone zone) => Instant.FromDateTimeOffset(instant).InZone(zone).LocalDateTime;

    public static DateTimeOffset InstantOf(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant().ToDateTimeOffset();

    public static DateTimeOffset Midnight(DateOnly day, DateTimeZone zone) => InstantOf(LocalDate.FromDateOnly(day).AtMidnight(), zone);
}
