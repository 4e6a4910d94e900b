using System.Globalization;

namespace Jalon.Tui.Screens;

/// <summary>How long something took, or has been taking.</summary>
internal static class Duration
{
    /// <summary>A cell of it; empty where it has not begun. What still runs is told in whole seconds, since it is looked at once a second.</summary>
    public static Cell Cell(DateTimeOffset? start, DateTimeOffset? end, bool runs, DateTimeOffset now) => (start, end) switch
    {
        ({ } from, { } to) => new(Text(to - from, "0.0"), to - from),
        ({ } from, null) when runs && now > from => new(Text(now - from, "0"), now - from),
        _ => new("", null),
    };

    private static string Text(TimeSpan took, string seconds) => took switch
    {
        { TotalSeconds: < 100 } => took.TotalSeconds.ToString(seconds, CultureInfo.InvariantCulture) + " s",
        { TotalMinutes: < 100 } => took.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture) + " min",
        { TotalHours: < 72 } => took.TotalHours.ToString("0.0", CultureInfo.InvariantCulture) + " h",
        _ => took.TotalDays.ToString("0.0", CultureInfo.InvariantCulture) + " d",
    };
}
