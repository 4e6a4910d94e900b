using System.Globalization;
using System.Text;

namespace Jalon.Algebra.Functions;

/// <summary>Reads a <see cref="RegexPattern"/>, writing both spellings as it goes. Of several faults the first is kept.</summary>
internal sealed class RegexParser(string text)
{
    private const string Word = "A-Za-z0-9_";
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Boundary = $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";

    private int _at;
    private int _groups;
    private bool _boundary;

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault { get; private set; }

    public RegexPattern Parse()
    {
        var whole = Alternatives(0);
        if (_at < text.Length)
            Report("a ) without its (");
        return new RegexPattern(whole.Linear, whole.DotNet, _groups, whole.MayBeNothing, _boundary);
    }

    private Piece Alternatives(int depth)
    {
        if (depth > RegexPattern.DeepestGroup)
        {
            Report("groups nested too deep");
            return Piece.Nothing;
        }

        var all = Sequence(depth);
        while (Fault is null && Take('|'))
        {
            var next = Sequence(depth);
            all = new Piece($"{all.Linear}|{next.Linear}", $"{all.DotNet}|{next.DotNet}", all.MayBeNothing || next.MayBeNothing);
        }

        return all;
    }

    private Piece Sequence(int depth)
    {
        var (linear, dotNet, nothing) = (new StringBuilder(), new StringBuilder(), true);
        while (Fault is null && _at < text.Length && text[_at] is not ('|' or ')'))
        {
            var piece = Quantified(depth);
            linear.Append(piece.Linear);
            dotNet.Append(piece.DotNet);
            nothing &= piece.MayBeNothing;
        }

        return new Piece(linear.ToString(), dotNet.ToString(), nothing);
    }

    private Piece Quantified(int depth)
    {
        var piece = Atom(depth);
        var (times, least) = Fault is null ? Quantifier() : default;
        if (times is null)
            return piece;
        if (piece.IsPlace || _at < text.Length && text[_at] is '*' or '+' or '?' or '{')
            Report("a repetition of nothing, or of a repetition");
        return new Piece($"{piece.Linear}{times}", $"{piece.DotNet}{times}", piece.MayBeNothing || least == 0);
    }

    private (string? Times, int Least) Quantifier()
    {
        if (_at == text.Length)
            return (null, 0);
        switch (text[_at])
        {
            case '*' or '?':
                return (text[_at++].ToString(), 0);
            case '+':
                return (text[_at++].ToString(), 1);
            case '{':
                var end = text.IndexOf('}', _at);
                var counts = end < 0 ? [] : text[(_at + 1)..end].Split(',');
                var least = counts.Length is 1 or 2 ? Count(counts[0]) : -1;
                var most = counts.Length == 1 || (counts.Length == 2 && counts[1].Length == 0) ? least : counts.Length == 2 ? Count(counts[1]) : -1;
                if (least < 0 || most < least)
                {
                    Report($"{{ that is no {{m,n}} of at most {RegexPattern.MostTimes}; for the character write \\{{");
                    return (null, 0);
                }

                var times = text[_at..(end + 1)];
                _at = end + 1;
                return (times, least);
            default:
                return (null, 0);
        }
    }

    private Piece Atom(int depth)
    {
        var c = text[_at];
        switch (c)
        {
            case '(':
                return Group(depth);
            case '[':
                return Class();
            case '.':
                _at++;
                return new Piece("[^\\n]", $@"(?:[^\n\uD800-\uDFFF]|{Pair})", false);
            case '^':
                _at++;
                return Piece.Place("\\A", "\\A");
            case '$':
                _at++;
                return Piece.Place("\\z", "\\z");
            case '*' or '+' or '?' or '{' or '}' or ']':
                Report($"{c} with nothing to apply to; for the character write \\{c}");
                return Piece.Nothing;
            case '\\':
                return Escape();
            default:
                return Literal();
        }
    }

    private Piece Group(int depth)
    {
        _at++;
        var named = "(";
        if (_at < text.Length && text[_at] == '?')
        {
            if (_at + 1 == text.Length || text[_at + 1] != ':')
            {
                Report("(? that is not (?:");
                return Piece.Nothing;
            }

            _at += 2;
            named = "(?:";
        }
        else
        {
            _groups++;
        }

        var inner = Alternatives(depth + 1);
        if (Fault is null && !Take(')'))
            Report("a ( without its )");
        return new Piece($"{named}{inner.Linear})", $"{named}{inner.DotNet})", inner.MayBeNothing);
    }

    private Piece Escape()
    {
        if (++_at == text.Length)
        {
            Report("a \\ at the end");
            return Piece.Nothing;
        }

        var c = text[_at++];
        if (c == 'b')
        {
            _boundary = true;
            return Piece.Place("\\b", Boundary);
        }

        if (Shorthand(c) is { } members)
            return Piece.Same($"[{members}]");
        if (char.IsUpper(c) && Shorthand(char.ToLowerInvariant(c)) is { } others)
            return new Piece($"[^{others}]", $@"(?:[^{others}\uD800-\uDFFF]|{Pair})", false);
        if (Single(c) is { } single)
            return Piece.Same(single);
        Report($"\\{c}, which is not of the subset");
        return Piece.Nothing;
    }

    private Piece Literal()
    {
        if (!Rune.TryGetRuneAt(text, _at, out var rune))
        {
            Report("a broken character");
            return Piece.Nothing;
        }

        _at += rune.Utf16SequenceLength;
        return rune.IsBmp ? Piece.Same(Escaped((char)rune.Value)) : new Piece(rune.ToString(), $"(?:{rune})", false);
    }

    private Piece Class()
    {
        var start = ++_at;
        var negated = Take('^');
        var members = new StringBuilder();
        while (Fault is null && _at < text.Length && text[_at] != ']')
            Member(members);
        if (!Take(']') || members.Length == 0)
            Report($"a class that does not end or holds nothing: [{text[start..Math.Min(_at, text.Length)]}");
        return negated
            ? new Piece($"[^{members}]", $@"(?:[^{members}\uD800-\uDFFF]|{Pair})", false)
            : Piece.Same($"[{members}]");
    }

    private void Member(StringBuilder members)
    {
        if (text[_at] == '\\' && _at + 1 < text.Length && Shorthand(text[_at + 1]) is { } shorthand)
        {
            members.Append(shorthand);
            _at += 2;
            return;
        }

        if (ClassCharacter() is not { } first)
            return;
        members.Append(Escaped(first));
        if (_at + 1 >= text.Length || text[_at] != '-' || text[_at + 1] == ']')
            return;
        _at++;
        if (ClassCharacter() is not { } last)
            return;
        if (last < first)
            Report($"a range that ends before it begins: {first}-{last}");
        members.Append('-').Append(Escaped(last));
    }

    private char? ClassCharacter()
    {
        var c = text[_at++];
        if (c == '\\' && _at < text.Length && Single(text[_at]) is not null)
        {
            var escaped = text[_at++];
            return escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => escaped };
        }

        if (c is not ('\\' or '[') && !char.IsSurrogate(c))
            return c;
        Report($"{c} in a class: only characters up to U+FFFF, ranges of them and \\d \\w \\s stand there; for [ write \\[");
        return null;
    }

    private static string? Shorthand(char c) => c switch
    {
        'd' => "0-9",
        'w' => Word,
        's' => @"\t\n\v\f\r ",
        _ => null,
    };

    private static string? Single(char c) => c is 'n' or 't' or 'r' ? $"\\{c}" : c < 128 && !char.IsAsciiLetterOrDigit(c) ? Escaped(c) : null;

    private static string Escaped(char c) => c switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        < (char)128 when c != '_' && (char.IsPunctuation(c) || char.IsSymbol(c)) => $"\\{c}",
        _ => c.ToString(),
    };

    private static int Count(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= RegexPattern.MostTimes ? n : -1;

    private bool Take(char c)
    {
        if (_at == text.Length || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private void Report(string fault) => Fault ??= fault;

    private readonly record struct Piece(string Linear, string DotNet, bool MayBeNothing, bool IsPlace = false)
    {
        public static Piece Nothing => new("", "", true, IsPlace: true);

        public static Piece Same(string both) => new(both, both, false);

        public static Piece Place(string linear, string dotNet) => new(linear, dotNet, true, IsPlace: true);
    }
}
