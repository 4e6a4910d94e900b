using System.Globalization;
using System.Text;

using Jalon.Compilers.CSharp.Runtime;

using NodaTime;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// Finds where a server's tzdb is not ours: its offsets are asked for around each change of ours and twice a year, and a stretch of ours of which one
/// is otherwise is corrected as a whole. A zone that a server does not know is corrected for all that is asked of. Before 1970, of which tzdbs tell more or
/// less according to how they were built, the server's own stands.
/// </summary>
public static class PostgresZoneRules
{
    private const int FirstYear = 1970;
    private const int LastYear = 2050;

    private static readonly Instant s_first = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
    private static readonly Instant s_last = Instant.FromUtc(9999, 12, 1, 0, 0);

    /// <summary>The question, one statement: a row for each zone in which an offset is not as expected, with the zone and the seconds since 1970 at which it is not.</summary>
    public static string Question => s_question.Value;

    private static readonly Lazy<string> s_question = new(Asked);

    private static string Asked()
    {
        var values = new StringBuilder();
        foreach (var (rules, zones) in ByRules())
            values.Append(values.Length == 0 ? "" : ",\n")
                .Append(CultureInfo.InvariantCulture, $"('{{{string.Join(',', zones)}}}','{{{Numbers(rules.Select(r => r.Second))}}}','{{{Numbers(rules.Select(r => (long)r.Offset))}}}')");
        return "WITH ours(zones, seconds, offsets) AS (SELECT z::text[], s::bigint[], o::int[] FROM (VALUES\n" + values + ") AS v(z, s, o)),\n"
            + "named AS MATERIALIZED (SELECT name FROM pg_timezone_names)\n"
            + "SELECT z, NULL::bigint FROM ours, unnest(zones) AS z WHERE z NOT IN (SELECT name FROM named)\n"
            + "UNION ALL SELECT z, s FROM ours, unnest(zones) AS z, unnest(seconds, offsets) AS t(s, o)\n"
            + "WHERE z IN (SELECT name FROM named) AND CASE WHEN z IN (SELECT name FROM named) "
            + "THEN extract(epoch FROM to_timestamp(s::float8) AT TIME ZONE z) - s END <> o";
    }

    /// <summary>What has to be corrected, by the rows that the question gave.</summary>
    public static ValueList<ZoneCorrection> Corrections(IEnumerable<(string Zone, long? Second)> different) =>
    [
        .. from row in different
           let zone = Zones.Find(row.Zone)!
           from stretch in row.Second is { } second ? [zone.GetZoneInterval(Instant.FromUnixTimeSeconds(second))] : zone.GetZoneIntervals(s_first, Instant.FromUtc(LastYear, 1, 1, 0, 0))
           group row.Zone by (From: stretch.HasStart ? stretch.Start : Instant.MinValue, To: stretch.HasEnd ? stretch.End : (Instant?)null, stretch.WallOffset.Seconds) into same
           orderby same.Key.From
           select new ZoneCorrection([.. same.Distinct().Order(StringComparer.Ordinal)], same.Key.From, same.Key.To, same.Key.Seconds),
    ];

    private static string Numbers(IEnumerable<long> numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    // Zones that are the same by another name are asked for once.
    private static IEnumerable<(List<(long Second, int Offset)> Rules, List<string> Zones)> ByRules() => Zones.Names
        .Select(n => (Name: n, Rules: Rules(Zones.Find(n)!)))
        .GroupBy(z => $"{Numbers(z.Rules.Select(r => r.Second))};{Numbers(z.Rules.Select(r => (long)r.Offset))}", StringComparer.Ordinal)
        .Select(g => (g.First().Rules, g.Select(z => z.Name).ToList()));

    private static List<(long Second, int Offset)> Rules(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(s_first, Instant.FromUtc(LastYear, 1, 1, 0, 0)).Where(i => i.HasStart && i.Start > s_first).SelectMany(i => new[] { i.Start - NodaTime.Duration.FromSeconds(1), i.Start });
        var halves = from year in Enumerable.Range(FirstYear, LastYear - FirstYear) from month in new[] { 1, 7 } select Instant.FromUtc(year, month, 15, 0, 0);
        return [.. changes.Concat(halves).Append(s_last).Distinct().Order().Select(i => (i.ToUnixTimeSeconds(), zone.GetUtcOffset(i).Seconds))];
    }
}
