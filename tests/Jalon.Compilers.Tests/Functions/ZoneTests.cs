using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Dialects.DuckDb;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;
using Jalon.Compilers.Tests.CSharp;

using NodaTime;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>The tzdb that travels with the program against that inside DuckDB.</summary>
public sealed class ZoneTests
{
    // The year 1900: before it local times were kept by each town.
    private const long Start = -2_208_988_800;
    private const long Week = 7 * 86_400;

    [Fact]
    public void Every_zone_of_ours_shows_the_same_time_on_duckdb_around_each_change_and_each_week()
    {
        using var duck = new Duck();
        var context = new WriterContext(new DuckDbDialect(), Compiled.Context);
        const int Weeks = 7000;

        var different = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in Zones.Names)
        {
            var zone = Zones.Find(name)!;
            var changes = zone.GetZoneIntervals(Instant.FromUnixTimeSeconds(Start), Instant.FromUtc(2100, 1, 1, 0, 0)).Where(i => i.HasStart).Select(i => i.Start.ToUnixTimeSeconds());
            var around = changes.SelectMany(c => new[] { c - 1, c, c + 3600 }).ToList();
            var seconds = Enumerable.Range(0, Weeks).Select(week => Start + (week * Week)).Concat(around).Order().ToList();
            var local = SqlWriter.Write(DuckDbZones.ToLocal(new SqlColumn(null, "t"), context.Constant(name)), context.Dialect);
            var theirs = duck.Rows(
                $"SELECT (epoch_us({local}) - epoch_us(t)) // 1000000 FROM (SELECT make_timestamptz(s * 1000000) AS t FROM (SELECT unnest([{string.Join(", ", around)}]::BIGINT[]) AS s "
                + $"UNION ALL SELECT {Start} + {Week} * w FROM range({Weeks}) r(w)) u) ORDER BY t");
            for (var i = 0; i < seconds.Count; i++)
            {
                if (zone.GetUtcOffset(Instant.FromUnixTimeSeconds(seconds[i])).Seconds != long.Parse(theirs[i][0]!, CultureInfo.InvariantCulture))
                    different.Add(name);
            }
        }

        Assert.Empty(different);
    }

    [Fact]
    public void Local_times_of_zones_with_odd_changes_are_the_same_instants_on_duckdb()
    {
        using var duck = new Duck();
        var context = new WriterContext(new DuckDbDialect(), Compiled.Context);
        var different = new List<string>();
        foreach (var name in (string[])["Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "America/Winnipeg", "America/Havana", "Africa/Casablanca", "Asia/Beirut", "UTC"])
        {
            var zone = Zones.Find(name)!;
            var changes = zone.GetZoneIntervals(Instant.FromUtc(1975, 1, 1, 0, 0), Instant.FromUtc(2040, 1, 1, 0, 0)).Where(i => i.HasStart)
                .SelectMany(i => Enumerable.Range(-10, 21).Select(q => i.Start.InZone(zone).LocalDateTime.PlusMinutes(q * 15))).Where(l => l.Year > 1974)
                .Concat([new LocalDateTime(1, 1, 1, 0, 0), new LocalDateTime(1900, 6, 1, 12, 0), new LocalDateTime(9999, 12, 31, 23, 59)])
                .Distinct().Order().ToList();
            var instant = SqlWriter.Write(DuckDbZones.ToInstant(new SqlColumn(null, "t"), context.Constant(name)), context.Dialect);
            var listed = string.Join(", ", changes.Select(l => (l.ToDateTimeUnspecified().Ticks - DateTime.UnixEpoch.Ticks) / 10));
            var theirs = duck.Rows($"SELECT epoch_us({instant}) FROM (SELECT make_timestamp(unnest([{listed}])) AS t) ORDER BY t");
            for (var i = 0; i < changes.Count; i++)
            {
                // Beyond the years 1 to 9999 whoever asks bounds what comes.
                if (TimeOperators.Instant(changes[i].ToDateTimeUnspecified(), zone) is { } ours
                    && (ours.UtcTicks - DateTime.UnixEpoch.Ticks) / 10 != long.Parse(theirs[i][0]!, CultureInfo.InvariantCulture))
                    different.Add($"{name} {changes[i]}");
            }
        }

        Assert.Empty(different);
    }
}
