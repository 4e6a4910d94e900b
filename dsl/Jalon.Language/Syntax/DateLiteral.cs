using System.Globalization;

namespace Jalon.Language.Syntax;

/// <summary>Reads what <c>@</c> begins: dates, times, datetimes and versions.</summary>
internal static class DateLiteral
{
    private static readonly string[] timeFormats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFF"];

    /// <summary>What was read.</summary>
    /// <param name="Kind">The kind that its shape says.</param>
    /// <param name="Value">A DateOnly, TimeOnly, pair of DateTime and offset, or the text of a version; null where it is none of them.</param>
    /// <param name="Length">How many characters it took, the <c>@</c> included.</param>
    public readonly record struct Result(TokenKind Kind, object? Value, int Length);

    /// <summary>Reads from the <c>@</c> on.</summary>
    public static Result Read(ReadOnlySpan<char> text)
    {
        var at = Digits(text, 1);
        if (at == 1) return Malformed(TokenKind.Date, text, 1);
        if (Is(text, at, '-'))
        {
            at = Digits(text, at + 1);
            if (Is(text, at, '-')) at = Digits(text, at + 1);
            if (!Is(text, at, 'T')) return Date(text, at);
            return DateTime(text, at, Clock(text, at + 1));
        }

        if (Is(text, at, ':')) return Time(text, Clock(text, 1));
        return Version(text, at);
    }

    private static Result Date(ReadOnlySpan<char> text, int end) =>
        !Continues(text, end) && DateOnly.TryParseExact(text[1..end], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(TokenKind.Date, date, end)
            : Malformed(TokenKind.Date, text, end);

    private static Result Time(ReadOnlySpan<char> text, int end) =>
        !Continues(text, end) && TimeOnly.TryParseExact(text[1..end], timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(TokenKind.Time, time, end)
            : Malformed(TokenKind.Time, text, end);

    private static Result DateTime(ReadOnlySpan<char> text, int middle, int end)
    {
        TimeSpan? offset = null;
        var close = end;
        if (Is(text, end, 'Z')) (offset, close) = (TimeSpan.Zero, end + 1);
        else if ((Is(text, end, '+') || Is(text, end, '-')) && Digits(text, end + 1) == end + 3 && Is(text, end + 3, ':') && Digits(text, end + 4) == end + 6)
        {
            if (!TimeSpan.TryParseExact(text[(end + 1)..(end + 6)], @"hh\:mm", CultureInfo.InvariantCulture, out var size) || size > TimeSpan.FromHours(18))
                return Malformed(TokenKind.DateTime, text, end + 6);
            (offset, close) = (text[end] == '-' ? -size : size, end + 6);
        }

        if (Continues(text, close)
            || !DateOnly.TryParseExact(text[1..middle], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParseExact(text[(middle + 1)..end], timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Malformed(TokenKind.DateTime, text, close);

        var local = date.ToDateTime(time);
        var ticks = local.Ticks - (offset ?? TimeSpan.Zero).Ticks;
        return ticks < System.DateTime.MinValue.Ticks || ticks > System.DateTime.MaxValue.Ticks
            ? Malformed(TokenKind.DateTime, text, close)
            : new(TokenKind.DateTime, (local, offset), close);
    }

    private static Result Version(ReadOnlySpan<char> text, int end)
    {
        for (var parts = 1; parts < 3 && Is(text, end, '.') && Digits(text, end + 1) > end + 1; parts++) end = Digits(text, end + 1);
        if (Continues(text, end) || end > 30) return Malformed(TokenKind.Version, text, end);
        foreach (var range in text[1..end].Split('.'))
        {
            if (!int.TryParse(text[1..end][range], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return Malformed(TokenKind.Version, text, end);
        }

        return new(TokenKind.Version, text[1..end].ToString(), end);
    }

    private static Result Malformed(TokenKind kind, ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':' or '_')) end++;
        return new(kind, null, end);
    }

    private static int Clock(ReadOnlySpan<char> text, int at)
    {
        at = Digits(text, at);
        if (Is(text, at, ':')) at = Digits(text, at + 1);
        if (Is(text, at, ':')) at = Digits(text, at + 1);
        return Is(text, at, '.') && Digits(text, at + 1) > at + 1 ? Digits(text, at + 1) : at;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static bool Continues(ReadOnlySpan<char> text, int at) => at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_');

    private static bool Is(ReadOnlySpan<char> text, int at, char c) => at < text.Length && text[at] == c;
}
