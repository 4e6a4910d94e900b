using Jalon.Algebra;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Scheduling;

/// <summary>When a campaign fires: at the instants that any of its schedules names, each instant once.</summary>
/// <param name="Schedules">None where it runs only when started.</param>
public sealed record Firings(ValueList<Schedule> Schedules)
{
    /// <summary>Those of a campaign.</summary>
    /// <param name="campaign">Without errors.</param>
    /// <param name="zone">The zone in force.</param>
    /// <param name="published">When it was published: an interval without a beginning of its own counts from there.</param>
    public static Firings Of(BoundCampaign campaign, DateTimeZone zone, Instant published)
    {
        var reader = new ScheduleReader(zone, published);
        return new Firings([.. campaign.Schedules.Select(reader.Read)]);
    }

    /// <summary>The first firing after an instant, that instant itself left out; null where none comes any more.</summary>
    public Instant? Next(Instant after) => Schedules.Select(s => s.Next(after)).Min();

    /// <summary>All firings after an instant, in order, as far as they are asked for.</summary>
    public IEnumerable<Instant> After(Instant instant)
    {
        var nexts = Schedules.Select(s => (Schedule: s, Next: s.Next(instant))).ToList();
        while (nexts.Select(n => n.Next).Min() is { } first)
        {
            yield return first;
            for (var i = 0; i < nexts.Count; i++)
            {
                if (nexts[i].Next == first)
                    nexts[i] = (nexts[i].Schedule, nexts[i].Schedule.Next(first));
            }
        }
    }

    /// <summary>How many firings lie after one instant and not after another; no more than <paramref name="most"/> are counted.</summary>
    public int Count(Instant after, Instant until, int most) => After(after).TakeWhile(f => f <= until).Take(most).Count();
}
