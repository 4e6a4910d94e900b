using System.Globalization;

namespace Jalon.Tui.Words;

/// <summary>A time zone. A screen names it once, and its times are short.</summary>
internal sealed class Zone
{
    private readonly TimeZoneInfo? _rules;

    public Zone(string name)
    {
        Name = name;
        _rules = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var rules) ? rules : null;
    }

    /// <summary>As long as the host has not said which.</summary>
    public static Zone Unknown { get; } = new("");

    /// <summary>For example <c>Europe/Paris</c>; empty while unknown.</summary>
    public string Name { get; }

    /// <summary>The time of day and the zone, for the corner of the screen; empty while the zone is not known here.</summary>
    public string Clock(DateTimeOffset now) => _rules is null ? Name : Of(now).ToString("HH:mm ", CultureInfo.InvariantCulture) + Name;

    /// <summary>A time as a list shows it: the time of day today, with the day in this year, else the date. A dash for none.</summary>
    public string Short(DateTimeOffset? time, DateTimeOffset now) => time is { } t ? At(t, now, "HH:mm") : "-";

    /// <summary>The same to the second.</summary>
    public string Seconds(DateTimeOffset time, DateTimeOffset now) => At(time, now, "HH:mm:ss");

    /// <summary>A time as the host gave it, whole, with its offset, so that nobody takes it for another zone's.</summary>
    public static string Full(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private string At(DateTimeOffset time, DateTimeOffset now, string clock)
    {
        var (then, today) = _rules is null ? (time, now.ToOffset(time.Offset)) : (Of(time), Of(now));
        var format = then.Date == today.Date ? clock : then.Year == today.Year ? "MM-dd " + clock : "yyyy-MM-dd";
        return then.ToString(format, CultureInfo.InvariantCulture);
    }

    private DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _rules!);
}
