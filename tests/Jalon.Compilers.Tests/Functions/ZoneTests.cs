using System.Globalization;

using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Dialects.DuckDb;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>The tzdb that travels with the program against that inside DuckDB.</summary>
public sealed class ZoneTests
{
    [Fact]
    public void Every_zone_of_ours_shows_the_same_time_on_duckdb_save_those_stated()
    {
        using var duck = new Duck();
        var names = Zones.Names.ToList();
        // Every tenth day of eighty years, at an hour that falls on both sides of most changes.
        var instants = Enumerable.Range(0, 2900).Select(i => new DateTimeOffset(1970, 1, 1, 1, 30, 0, TimeSpan.Zero).AddDays(i * 10)).ToList();

        var different = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var theirs = duck.Rows(
                $"SELECT (epoch_us(timezone('{name}', t)) - epoch_us(t)) // 1000000 FROM generate_series(TIMESTAMPTZ '1970-01-01 01:30:00+00', "
                + $"TIMESTAMPTZ '1970-01-01 01:30:00+00' + to_days({(instants.Count - 1) * 10}), INTERVAL 10 DAY) s(t) ORDER BY t");
            var zone = Zones.Find(name)!;
            for (var i = 0; i < instants.Count; i++)
            {
                var ours = (TimeOperators.Local(instants[i], zone)!.Value - instants[i].UtcDateTime).TotalSeconds;
                if (ours != double.Parse(theirs[i][0]!, CultureInfo.InvariantCulture))
                    different.Add(name);
            }
        }

        Assert.Equal(DuckDbZones.Differing.Order(StringComparer.Ordinal), different);
    }
}
