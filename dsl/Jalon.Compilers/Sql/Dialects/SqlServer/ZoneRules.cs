using NodaTime;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// A zone as constants: the stretches with one offset, in seconds from 0001-01-01, and where its clocks change twice a year for ever, the rule by which they do.
/// </summary>
/// <param name="Stretches">In order of time; up to where the rule begins, else to the end.</param>
/// <param name="Rule">How the clocks go on changing; null where they do not.</param>
internal sealed record ZoneRules(ValueList<ZoneStretch> Stretches, YearlyRule? Rule)
{
    // A rule is one if it holds for a whole cycle of the calendar and more.
    private const int LastYear = 2450;

    private const long Always = long.MaxValue;

    // Before the first instant there is, whatever the offset.
    private const long Never = -1_000_000;

    private static readonly long s_epoch = -DateTimeOffset.MinValue.ToUnixTimeSeconds();

    /// <summary>Those of a zone; null where its clocks change for ever by no rule of this kind.</summary>
    public static ZoneRules? Of(DateTimeZone zone)
    {
        var stretches = zone.GetZoneIntervals(new Interval(null, Instant.FromUtc(LastYear, 1, 1, 0, 0)))
            .Select(i => new ZoneStretch(i.HasStart ? Seconds(i.Start) : Never, i.HasEnd ? Seconds(i.End) : Always, i.WallOffset.Seconds)).ToList();
        if (stretches[^1].End == Always)
            return new ZoneRules([.. stretches], null);
        var changes = stretches.Skip(1).Select(s => new ClockChange(s.Start, s.Offset)).ToList();
        if (YearlyRule.Of([.. changes.Where(c => c.Year >= LastYear - 410)]) is not { } rule)
            return null;
        var exception = changes.FindLastIndex(c => !rule.Makes(c));
        var year = Math.Max(exception < 0 ? 1 : changes[exception].Year, changes.Find(c => rule.Makes(c))!.Year) + 1;
        var begins = Seconds(Instant.FromUtc(year, 1, 1, 0, 0));
        return new ZoneRules([.. stretches.Where(s => s.Start < begins)], rule with { FromYear = year });
    }

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds() + s_epoch;
}
