using NodaTime.TimeZones;

namespace Jalon.Host.Execution;

/// <summary>
/// The policy for local times: one that does not exist becomes the next instant that does, one that exists twice its first. NodaTime's own
/// lenient answer shifts forward by the gap instead, which is another one.
/// </summary>
public static class LocalTimes
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant of a local date and time.</summary>
    public static Instant At(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant();
}
