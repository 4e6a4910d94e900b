using Jalon.Host.Scheduling;
using NodaTime;

namespace Jalon.Host.Tests.Scheduling;

/// <summary>Each zone whose clocks change in 2026: what a day's schedule does in it, against the zone's own map of local times.</summary>
public class ClockChangeTests
{
    private const int Year = 2026;

    public static TheoryData<string> Zones => [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => Changes(DateTimeZoneProviders.Tzdb[id]).Count > 0)];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_daily_schedule_fires_exactly_once_for_each_day(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        foreach (var time in Times(zone))
        {
            var days = Enumerable.Range(0, 365).Select(n => new LocalDate(Year, 1, 1).PlusDays(n)).ToList();
            var expected = days.Select(d => Expected(d + time, zone)).ToList();
            var valid = new Validity(days[0], days[^1]);
            var before = Instant.FromUtc(Year - 1, 12, 1, 0, 0);

            Assert.Equal(expected, new Firings([new CalendarSchedule(new EachDay(), time, zone, valid)]).After(before));
            Assert.Equal(expected, new Firings([new CronSchedule($"{time.Minute} {time.Hour} * * *", zone, valid)]).After(before));

            // On the clocks of the place: each day shows one firing, unless the day's own end is what the clocks leave out.
            if (!Changes(zone).Any(c => c.Skips(time) && c.To.TimeOfDay == LocalTime.Midnight))
                Assert.Equal(days, expected.Select(i => i.InZone(zone).Date));
        }
    }

    [Fact]
    public void The_zones_of_the_world_still_change_their_clocks() => Assert.InRange(Zones.Count, 100, 400);

    [Theory]
    [MemberData(nameof(Zones))]
    public void An_interval_does_not_concern_itself_with_clocks(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var begin = ZonePolicy.At(new LocalDateTime(Year, 1, 1, 2, 30), zone);
        var every = new Firings([new EverySchedule(begin, Duration.FromHours(24), null)]);
        Assert.Equal(Enumerable.Range(0, 365).Select(n => begin + Duration.FromHours(24 * n)), every.After(begin - Duration.Epsilon).Take(365));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_cron_text_for_each_hour_follows_the_hours_that_pass(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var hourly = new CronSchedule("0 * * * *", zone, Validity.Always);
        foreach (var change in zone.GetZoneIntervals(Instant.FromUtc(Year, 1, 1, 0, 0), Instant.FromUtc(Year + 1, 1, 1, 0, 0)).Skip(1).Select(i => i.Start))
        {
            var from = change - Duration.FromHours(6);
            var shown = Enumerable.Range(1, 12 * 60).Select(m => from + Duration.FromMinutes(m)).Where(i => i.InZone(zone).Minute == 0 && i.InZone(zone).Second == 0);
            Assert.Equal(shown, new Firings([hourly]).After(from).TakeWhile(f => f <= from + Duration.FromHours(12)));
        }
    }

    // The zone's own answer: the first of the instants that show the time, or the first instant after those that were left out.
    private static Instant Expected(LocalDateTime local, DateTimeZone zone)
    {
        var map = zone.MapLocal(local);
        return map.Count == 0 ? map.LateInterval.Start : map.First().ToInstant();
    }

    // Half past two, and minutes at the edges and inside of each stretch that the clocks leave out or show twice.
    private static IEnumerable<LocalTime> Times(DateTimeZone zone) => Changes(zone)
        .SelectMany(c => (LocalTime[])[c.From.TimeOfDay, c.To.TimeOfDay, c.From.PlusMinutes(-1).TimeOfDay, c.To.PlusMinutes(-1).TimeOfDay, c.From.PlusMinutes(c.Minutes / 2).TimeOfDay])
        .Append(new LocalTime(2, 30))
        .Where(t => t.Second == 0)
        .Distinct();

    private static List<Change> Changes(DateTimeZone zone) =>
    [
        .. zone.GetZoneIntervals(Instant.FromUtc(Year, 1, 1, 0, 0), Instant.FromUtc(Year + 1, 1, 1, 0, 0))
            .Skip(1).Where(i => zone.GetUtcOffset(i.Start - Duration.Epsilon) != i.WallOffset)
            .Select(i => (Before: i.Start.WithOffset(zone.GetUtcOffset(i.Start - Duration.Epsilon)).LocalDateTime, After: i.IsoLocalStart))
            .Select(c => c.Before < c.After ? new Change(c.Before, c.After, true) : new Change(c.After, c.Before, false)),
    ];

    /// <summary>A stretch of local time that the clocks leave out, or show twice.</summary>
    private sealed record Change(LocalDateTime From, LocalDateTime To, bool IsLeftOut)
    {
        public int Minutes => (int)Period.Between(From, To, PeriodUnits.Minutes).Minutes;

        public bool Skips(LocalTime time) => IsLeftOut && From.Date + time is var local && local >= From && local < To;
    }
}
