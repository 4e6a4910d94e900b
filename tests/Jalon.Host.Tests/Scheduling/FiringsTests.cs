using CsCheck;
using Jalon.Host.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Jalon.Host.Tests.Scheduling;

public class FiringsTests
{
    private static readonly string[] Zones = ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "Africa/Cairo", "Asia/Kathmandu", "UTC"];

    private static readonly Gen<Validity> Valid = Gen.Select(Gen.Int[-40, 400], Gen.Int[-40, 400], Gen.Bool, Gen.Bool, (a, b, hasFrom, hasUntil) =>
        new Validity(hasFrom ? Day(Math.Min(a, b)) : null, hasUntil ? Day(Math.Max(a, b)) : null));

    private static readonly Gen<DateTimeZone> Zone = Gen.OneOf([.. Zones.Select(z => Gen.Const(z))]).Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static readonly Gen<LocalTime> Time = Gen.Int[0, 1439].Select(m => LocalTime.FromMinutesSinceMidnight(m));

    private static readonly Gen<IsoDayOfWeek> Weekday = Gen.Int[1, 7].Select(d => (IsoDayOfWeek)d);

    private static readonly Gen<DayRule> Days = Gen.OneOf(
        Gen.Const<DayRule>(new EachDay()),
        Weekday.List[1, 3].Select(DayRule (d) => new Weekdays([.. d])),
        Gen.Int[1, 31].Select(DayRule (d) => new DayOfMonth(d)),
        Gen.Select(Gen.Int[0, 4], Weekday, DayRule (n, d) => new NthWeekday(n, d)));

    private static readonly Gen<string> Cron = Gen.OneOf([.. ((string[])["0 * * * *", "*/20 2 * * *", "30 1-3 * * *", "15 3 L * *", "0 8 * * MON#1", "45 23 * * 1-5", "@daily", "5 */3 1,15 * *"]).Select(c => Gen.Const(c))]);

    private static readonly Gen<Schedule> One = Gen.OneOf(
        Gen.Select(Days, Time, Zone, Valid, Schedule (d, t, z, v) => new CalendarSchedule(d, t, z, v)),
        Gen.Select(Cron, Zone, Valid, Schedule (c, z, v) => new CronSchedule(c, z, v)),
        Gen.Select(Gen.Int[0, 400 * 1440], Gen.Int[1, 5000], Schedule (b, m) => new EverySchedule(Minute(b), Duration.FromMinutes(m), null)),
        Gen.Int[0, 400 * 1440].Select(Schedule (m) => new OnceSchedule(Minute(m))),
        Gen.Const<Schedule>(new SignalSchedule("s")));

    private static readonly Gen<Firings> Some = One.List[0, 3].Select(s => new Firings([.. s]));

    [Fact]
    public void Many_at_once_are_those_that_come_one_by_one_from_wherever_it_is_asked() =>
        Gen.Select(Some, Gen.Int[-1000, 400 * 1440], Gen.Int[0, 59].Array[12]).Sample((firings, start, between) =>
        {
            var from = Minute(start) + Duration.FromMilliseconds(17);
            var ahead = firings.After(from).Take(12).ToList();
            Assert.Equal(ahead, ahead.Distinct().Order());
            for (var (at, i) = (from, 0); i < ahead.Count; i++)
            {
                Assert.Equal(ahead[i], firings.Next(at));
                // From any instant on the way, the next is the same.
                Assert.Equal(ahead[i], firings.Next(at + ((ahead[i] - at) * (between[i] / 60.0))));
                at = ahead[i];
            }

            Assert.Equal(ahead.Count == 12, firings.After(from).Skip(11).Any());
        }, iter: 3000);

    [Fact]
    public void What_was_missed_is_counted() =>
        Gen.Select(Some, Gen.Int[0, 200 * 1440], Gen.Int[0, 200 * 1440]).Sample((firings, start, length) =>
        {
            var (from, until) = (Minute(start), Minute(start + length));
            var counted = 0;
            for (var next = firings.Next(from); next <= until && counted < 50; next = firings.Next(next.Value))
                counted++;
            Assert.Equal(counted, firings.Count(from, until, 50));
        }, iter: 1000);

    [Fact]
    public void A_schedule_fires_on_no_day_outside_of_its_own() =>
        Gen.Select(Days, Time, Zone, Valid).Sample((days, time, zone, valid) =>
        {
            foreach (var firing in new Firings([new CalendarSchedule(days, time, zone, valid)]).After(Instant.FromUtc(2025, 1, 1, 0, 0)).Take(20))
            {
                var nominal = firing.InZone(zone).Date;
                Assert.True(valid.From is not { } from || nominal >= from);
                // Where the last hour of a day is left out, its firing is the next day's first instant.
                Assert.True(valid.Until is not { } until || nominal <= until.PlusDays(1));
            }
        }, iter: 1000);

    [Theory]
    [InlineData("31", "2026-01-31 2026-02-28 2026-03-31 2026-04-30")]
    [InlineData("30", "2026-01-30 2026-02-28 2026-03-30 2026-04-30")]
    [InlineData("1", "2026-01-01 2026-02-01 2026-03-01 2026-04-01")]
    public void A_month_that_is_too_short_has_its_last_day_instead(string day, string expected) =>
        Assert.Equal(expected, Shown(new DayOfMonth(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), 4));

    [Fact]
    public void Weekdays_come_by_their_turn()
    {
        Assert.Equal("2026-01-06 2026-02-03 2026-03-03 2026-04-07", Shown(new NthWeekday(1, IsoDayOfWeek.Tuesday), 4));
        Assert.Equal("2026-01-27 2026-02-24 2026-03-24 2026-04-28", Shown(new NthWeekday(4, IsoDayOfWeek.Tuesday), 4));
        Assert.Equal("2026-01-30 2026-02-27 2026-03-27 2026-04-24", Shown(new NthWeekday(0, IsoDayOfWeek.Friday), 4));
    }

    [Fact]
    public void An_interval_is_counted_from_its_beginning_though_nobody_looked_for_long()
    {
        var begin = Instant.FromUtc(2026, 1, 1, 9, 0);
        var every = new EverySchedule(begin, Duration.FromMinutes(7), Instant.FromUtc(2026, 12, 31, 0, 0));
        Assert.Equal(begin, every.Next(begin - Duration.FromDays(3)));
        Assert.Equal(begin + Duration.FromMinutes(7 * 10_001), every.Next(begin + Duration.FromMinutes(7 * 10_000) + Duration.FromSeconds(1)));
        Assert.Null(every.Next(Instant.FromUtc(2027, 1, 1, 0, 0)));
        Assert.Null(new EverySchedule(begin, Duration.FromDays(3_000_000), null).Next(begin));
    }

    [Theory]
    [InlineData("0 8 * * 1-5", "2026-11-23T08:00 2026-11-24T08:00 2026-11-25T08:00")]
    [InlineData("0 0 13 * 5", "2027-08-13T00:00 2028-10-13T00:00 2029-04-13T00:00")]
    [InlineData("*/20 2 * * *", "2026-11-21T02:00 2026-11-21T02:20 2026-11-21T02:40")]
    [InlineData("0 12 29 2 *", "2028-02-29T12:00 2032-02-29T12:00 2036-02-29T12:00")]
    public void A_cron_text_says_what_it_says_elsewhere(string text, string expected) =>
        Assert.Equal(expected, Shown(new CronSchedule(text, DateTimeZoneProviders.Tzdb["Europe/Paris"], Validity.Always), "2026-11-21T00:30", 3));

    [Theory]
    // 29 March 2026 in Paris has no 2 o'clock, 25 October has it twice.
    [InlineData("*/20 2 * * *", "2026-03-29T00:00", "2026-03-29T03:00+02 2026-03-30T02:00+02")]
    [InlineData("30 2 * * *", "2026-10-25T00:00", "2026-10-25T02:30+02 2026-10-26T02:30+01")]
    [InlineData("30 * * * *", "2026-10-25T02:00", "2026-10-25T02:30+02 2026-10-25T02:30+01")]
    [InlineData("30 * * * *", "2026-03-29T01:00", "2026-03-29T01:30+01 2026-03-29T03:30+02")]
    public void What_the_clocks_do_to_a_cron_text(string text, string from, string expected)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var pattern = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<g>", null);
        var start = ZonePolicy.At(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(from).Value, zone);
        Assert.Equal(expected, string.Join(' ', new Firings([new CronSchedule(text, zone, Validity.Always)]).After(start).Take(2).Select(i => pattern.Format(i.InZone(zone)))));
    }

    private static string Shown(DayRule days, int count) =>
        string.Join(' ', new Firings([new CalendarSchedule(days, LocalTime.Noon, DateTimeZone.Utc, Validity.Always)]).After(Instant.FromUtc(2025, 12, 31, 13, 0)).Take(count)
            .Select(i => LocalDatePattern.Iso.Format(i.InUtc().Date)));

    private static string Shown(CronSchedule schedule, string from, int count)
    {
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        return string.Join(' ', new Firings([schedule]).After(ZonePolicy.At(pattern.Parse(from).Value, schedule.Zone)).Take(count).Select(i => pattern.Format(i.InZone(schedule.Zone).LocalDateTime)));
    }

    private static Instant Minute(int minute) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minute);

    private static LocalDate Day(int day) => new LocalDate(2026, 1, 1).PlusDays(day);
}
