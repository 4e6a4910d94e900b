using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using NodaTime;

using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Dates and times as texts and back: as JSON writes them, or by a <see cref="DatePattern"/>. Pure; what cannot be read is empty.</summary>
public static partial class TimeTexts
{
    /// <summary>What a text must be to become a date: the year, month and day are its groups.</summary>
    public const string DateForm = "^([0-9]{4})-([0-9]{2})-([0-9]{2})$";

    /// <summary>What a text must be to become a datetime: date, hour, minute, second, its fraction, and the offset.</summary>
    public const string InstantForm =
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9])(:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])?$";

    /// <summary>yyyy-MM-dd.</summary>
    public static string? ToText(DateOnly? x) => x?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>HH:mm:ss and what there is of a fraction.</summary>
    public static string? ToText(TimeOnly? x) => x?.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 in a zone, with Z for an offset of none.</summary>
    public static string? ToText(DateTimeOffset? x, DateTimeZone? zone)
    {
        if (x is not { } at || Dates.Local(at, zone) is not { } local)
            return null;
        var offset = local - at.UtcDateTime;
        var minutes = Math.Abs((long)offset.TotalMinutes);
        return local.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)
            + (offset == TimeSpan.Zero ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}"));
    }

    /// <summary>ISO 8601: days, then hours, minutes and seconds.</summary>
    public static string? ToText(Duration? x)
    {
        if (x is not { } duration)
            return null;
        var seconds = duration.Microseconds / 1_000_000m;
        var text = new StringBuilder("P");
        if (duration.Days != 0 || duration.Microseconds == 0)
            text.Append(CultureInfo.InvariantCulture, $"{duration.Days}D");
        if (duration.Microseconds == 0)
            return text.ToString();
        var (hours, minutes) = ((long)(seconds / 3600), (long)(seconds / 60) % 60);
        text.Append('T');
        if (hours != 0)
            text.Append(CultureInfo.InvariantCulture, $"{hours}H");
        if (minutes != 0)
            text.Append(CultureInfo.InvariantCulture, $"{minutes}M");
        if (seconds % 60 != 0)
            text.Append((seconds % 60).ToString("0.######", CultureInfo.InvariantCulture)).Append('S');
        return text.ToString();
    }

    /// <summary>ISO 8601: years and months.</summary>
    public static string? ToText(Period? x) => x is not { } period ? null
        : "P" + (period.Months / 12 is var years && years != 0 ? string.Create(CultureInfo.InvariantCulture, $"{years}Y") : "")
            + (period.Months % 12 is var months && (months != 0 || years == 0) ? string.Create(CultureInfo.InvariantCulture, $"{months}M") : "");

    /// <summary>A date written yyyy-MM-dd.</summary>
    public static DateOnly? ToDate(string? t) =>
        t is { Length: 10 } && DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A date written by a pattern; empty for a pattern that is none or has no year.</summary>
    public static DateOnly? ToDate(string? t, string? pattern) => Read(t, pattern) is { } read ? DateOnly.FromDateTime(read) : null;

    /// <summary>An instant written as RFC 3339; without an offset in the zone.</summary>
    public static DateTimeOffset? ToDateTime(string? t, DateTimeZone? zone)
    {
        if (t is null || zone is null || t.EndsWith('\n') || InstantText().Match(t) is not { Success: true } match || ToDate(match.Groups[1].Value) is not { } day)
            return null;
        var time = TimeSpan.Parse($"{match.Groups[2].Value}:{match.Groups[3].Value}{match.Groups[4].Value}", CultureInfo.InvariantCulture);
        var local = day.ToDateTime(TimeOnly.FromTimeSpan(time));
        var written = match.Groups[6].Value;
        return written.Length == 0 ? TimeOperators.Instant(local, zone)
            : TimeOperators.Instant(local, DateTimeZone.ForOffset(written == "Z" ? Offset.Zero : Offset.FromTimeSpan(TimeSpan.Parse(written.TrimStart('+'), CultureInfo.InvariantCulture))));
    }

    /// <summary>An instant written by a pattern, in the zone.</summary>
    public static DateTimeOffset? ToDateTime(string? t, string? pattern, DateTimeZone? zone) =>
        zone is not null && Read(t, pattern) is { } local ? TimeOperators.Instant(local, zone) : null;

    /// <summary>By a pattern; empty for one that is none.</summary>
    public static string? FormatDate(DateOnly? d, string? pattern) => Write(d?.ToDateTime(TimeOnly.MinValue), pattern);

    /// <summary>By a pattern, in the zone; empty for a pattern that is none.</summary>
    public static string? FormatDate(DateTimeOffset? t, string? pattern, DateTimeZone? zone) => Write(Dates.Local(t, zone), pattern);

    private static string? Write(DateTime? at, string? pattern) => at is { } time && pattern is not null && DatePattern.TryParse(pattern) is { } parts
        ? Texts.Filled(string.Concat(parts.Parts.Select(p => p.IsField ? time.ToString(p.Text.Length == 1 ? "%" + p.Text : p.Text, CultureInfo.InvariantCulture) : p.Text)))
        : null;

    private static DateTime? Read(string? t, string? pattern)
    {
        if (t is null || pattern is null || DatePattern.TryParse(pattern) is not { } parts || DateTexts.Regex(parts) is not { } regex)
            return null;
        var match = Regex.Match(t, regex, RegexOptions.CultureInvariant);
        if (!match.Success || t.EndsWith('\n'))
            return null;
        long Field(char letter, long missing) =>
            DateTexts.GroupOf(parts, letter) is { } group ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : missing;
        return Dates.Date(Field('y', 0), Field('M', 1), Field('d', 1)) is { } day
            ? day.ToDateTime(new TimeOnly((int)Field('H', 0), (int)Field('m', 0), (int)Field('s', 0)))
            : null;
    }

    [GeneratedRegex(InstantForm, RegexOptions.CultureInvariant)]
    private static partial Regex InstantText();
}
