using NodaTime.TimeZones;

namespace Jalon.Host.Scheduling;

/// <summary>
/// The one policy for local times, wherever they are met: one that does not exist becomes the next instant that does, one that exists twice its first.
/// NodaTime's own lenient answer shifts forward by the gap instead, which is another one.
/// </summary>
public static class ZonePolicy
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant of a local date and time.</summary>
    public static Instant At(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant();
}
