namespace Jalon.Host.Store.Sqlite;

/// <summary>Instants as the store writes them: whole microseconds since 1970-01-01T00:00:00Z.</summary>
internal static class Micros
{
    private const long TicksPerMicrosecond = 10;

    public static long Write(Instant instant) => instant.ToUnixTimeTicks() / TicksPerMicrosecond;

    public static long? Write(Instant? instant) => instant is { } i ? Write(i) : null;

    public static Instant Read(long micros) => Instant.FromUnixTimeTicks(micros * TicksPerMicrosecond);

    public static Instant? Read(long? micros) => micros is { } m ? Read(m) : null;
}
