using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Text functions as the language means them (language reference, sections 7 and 8): lengths and positions in code points from 1, an empty
/// argument gives empty unless said otherwise, and so does a result of length zero. Pure; nothing here raises.
/// </summary>
public static class Texts
{
    /// <summary>The most code points that filling up or repeating gives.</summary>
    public const long LongestText = 1_000_000;

    /// <summary>In lower case, one code point for one.</summary>
    public static string? Lower(string? t) => t is null ? null : CodePointMap.Lower.Apply(t);

    /// <summary>In upper case, one code point for one.</summary>
    public static string? Upper(string? t) => t is null ? null : CodePointMap.Upper.Apply(t);

    /// <summary>Each word's first code point in upper case, its others in lower case.</summary>
    public static string? Title(string? t)
    {
        if (t is null)
            return null;
        var title = new StringBuilder(t.Length);
        var start = 0;
        while (start < t.Length)
        {
            var inWord = !IsBreak(t[start]);
            var end = start;
            while (end < t.Length && !IsBreak(t[end]) == inWord)
                end++;
            var first = inWord ? Rune.GetRuneAt(t, start).Utf16SequenceLength : end - start;
            title.Append(Upper(t.Substring(start, first))).Append(Lower(t[(start + first)..end]));
            start = end;
        }

        return title.ToString();
    }

    /// <summary>Without white space at either end.</summary>
    public static string? Trim(string? t) => Filled(t?.Trim());

    /// <summary>Without white space at the start.</summary>
    public static string? TrimStart(string? t) => Filled(t?.TrimStart());

    /// <summary>Without white space at the end.</summary>
    public static string? TrimEnd(string? t) => Filled(t?.TrimEnd());

    /// <summary>The number of code points.</summary>
    public static long? Length(string? t) => t is null ? null : CountOf(t);

    /// <summary>The first n code points.</summary>
    public static string? Left(string? t, long? n) => t is null || n is null ? null : Filled(t[..Offset(t, n.Value)]);

    /// <summary>The last n code points.</summary>
    public static string? Right(string? t, long? n) =>
        t is null || n is null ? null : n < 1 ? null : Filled(t[Offset(t, Math.Max(0, CountOf(t) - n.Value))..]);

    /// <summary>The code points from a position on.</summary>
    public static string? Substring(string? t, long? from) =>
        t is null || from is not { } position ? null : Filled(t[Offset(t, Math.Min(Math.Max(position, 1) - 1, int.MaxValue))..]);

    /// <summary>The code points from a position on, at most so many; positions below 1 count but hold nothing.</summary>
    public static string? Substring(string? t, long? from, long? length)
    {
        if (t is null || from is not { } position || length is not { } count)
            return null;
        var first = Int128.Max(position, 1);
        var end = Int128.Max((Int128)position + count, first);
        return Filled(t[Offset(t, (long)Int128.Min(first - 1, int.MaxValue))..Offset(t, (long)Int128.Min(end - 1, int.MaxValue))]);
    }

    /// <summary>Where a part begins first, from 1; 0 where it does not occur.</summary>
    public static long? Position(string? t, string? part)
    {
        if (t is null || part is null)
            return null;
        var at = t.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? 0 : CountOf(t.AsSpan(0, at)) + 1;
    }

    /// <summary>Every occurrence of a part replaced; an empty part changes nothing, an empty replacement removes.</summary>
    public static string? Replace(string? t, string? part, string? by) =>
        t is null || part is null ? t : Filled(t.Replace(part, by, StringComparison.Ordinal));

    /// <summary>The n-th of the parts between separators, from 1.</summary>
    public static string? SplitPart(string? t, string? separator, long? n)
    {
        if (t is null || separator is null || n is not { } number || number < 1)
            return null;
        var start = 0;
        for (; number > 1; number--)
        {
            var at = t.IndexOf(separator, start, StringComparison.Ordinal);
            if (at < 0)
                return null;
            start = at + separator.Length;
        }

        var end = t.IndexOf(separator, start, StringComparison.Ordinal);
        return Filled(end < 0 ? t[start..] : t[start..end]);
    }

    /// <summary>Filled up with blanks at the start to a length.</summary>
    public static string? PadStart(string? t, long? length) => PadStart(t, length, " ");

    /// <summary>Filled up at the start to a length; never cut.</summary>
    public static string? PadStart(string? t, long? length, string? with) => Filling(t, length, with) is { } filling ? filling + t : null;

    /// <summary>Filled up with blanks at the end to a length.</summary>
    public static string? PadEnd(string? t, long? length) => PadEnd(t, length, " ");

    /// <summary>Filled up at the end to a length; never cut.</summary>
    public static string? PadEnd(string? t, long? length, string? with) => Filling(t, length, with) is { } filling ? t + filling : null;

    /// <summary>The text so many times.</summary>
    public static string? Repeat(string? t, long? n) =>
        t is null || n is not { } times || times < 1 || (Int128)CountOf(t) * times > LongestText
            ? null
            : new StringBuilder(t.Length * (int)times).Insert(0, t, (int)times).ToString();

    /// <summary>The code points backwards.</summary>
    public static string? Reverse(string? t)
    {
        if (t is null)
            return null;
        return string.Create(t.Length, t, (reversed, text) =>
        {
            var end = reversed.Length;
            foreach (var rune in text.EnumerateRunes())
            {
                end -= rune.Utf16SequenceLength;
                rune.EncodeToUtf16(reversed[end..]);
            }
        });
    }

    /// <summary>The filled ones with a blank between each two; empty where none is.</summary>
    public static string? JoinWords(params ReadOnlySpan<string?> words)
    {
        var joined = new StringBuilder();
        foreach (var word in words)
        {
            if (word is not null)
                joined.Append(joined.Length > 0 ? " " : "").Append(word);
        }

        return Filled(joined.ToString());
    }

    /// <summary>Texts one after the other; empty where one is.</summary>
    public static string? Concat(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
                return null;
        }

        return string.Concat(texts);
    }

    /// <summary>The text of one code point; empty where no character has that number.</summary>
    public static string? Char(long? n) => n is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? new Rune((int)n).ToString() : null;

    /// <summary>The number of the first code point.</summary>
    public static long? CodePoint(string? t) => t is null ? null : Rune.GetRuneAt(t, 0).Value;

    /// <summary>Without white space at the ends, each run of it inside as one blank.</summary>
    public static string? NormalizeSpaces(string? t) =>
        t is null ? null : Filled(string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Letters without their accents and other marks.</summary>
    public static string? RemoveAccents(string? t) => t is null ? null : Filled(Hangul.Compose(CodePointMap.WithoutMarks.Apply(t)));

    /// <summary>The text, or null for one of length zero.</summary>
    internal static string? Filled(string? t) => string.IsNullOrEmpty(t) ? null : t;

    /// <summary>The number of code points.</summary>
    internal static long CountOf(ReadOnlySpan<char> t)
    {
        var count = t.Length;
        foreach (var unit in t)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }

        return count;
    }

    // White space, ASCII punctuation and the typographic apostrophe end a word, on every engine alike.
    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c == '\u2019' || (c < 128 && !char.IsAsciiLetterOrDigit(c));

    private static string? Filling(string? t, long? length, string? with)
    {
        if (t is null || with is null || length is not { } wanted || wanted > LongestText)
            return null;
        var count = CountOf(t);
        if (wanted <= count)
            return "";
        var missing = wanted - count;
        var unit = CountOf(with);
        var whole = new StringBuilder().Insert(0, with, (int)(missing / unit));
        return whole.Append(with, 0, Offset(with, missing % unit)).ToString();
    }

    // Where the code point with that index (from 0) begins, in UTF-16 units; the end of the text where there is none.
    private static int Offset(string t, long index)
    {
        var at = 0;
        for (; index > 0 && at < t.Length; index--)
            at += char.IsHighSurrogate(t[at]) ? 2 : 1;
        return at;
    }
}
