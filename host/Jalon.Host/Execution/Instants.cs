using Jalon.Api;
using Jalon.Host.Scheduling;
using NodaTime.Text;

namespace Jalon.Host.Execution;

/// <summary>Instants as a person types them: <c>2026-11-23</c>, <c>2026-11-23T09:00</c> in the zone in force, or with an offset.</summary>
public static class Instants
{
    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd"),
    ];

    /// <summary>The instant of a text.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static Instant Read(string text, DateTimeZone zone)
    {
        var plain = text.Trim().TrimStart('@');
        foreach (var pattern in Local)
        {
            if (pattern.Parse(plain) is { Success: true } local)
                return ZonePolicy.At(local.Value, zone);
        }

        foreach (var candidate in (string[])[plain, plain.Length > 6 && plain[^6] is '+' or '-' && plain.Count(c => c == ':') == 2 ? plain[..^6] + ":00" + plain[^6..] : plain])
        {
            if (OffsetDateTimePattern.Rfc3339.Parse(candidate) is { Success: true } offset)
                return offset.Value.ToInstant();
        }

        throw new ProblemException(new Problem("usage", null, $"'{text}' is no instant; write 2026-11-23T09:00, with Z or an offset for another zone than {zone.Id}", []));
    }
}
