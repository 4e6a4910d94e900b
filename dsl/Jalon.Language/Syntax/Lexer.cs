using System.Buffers;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Syntax;

/// <summary>
/// Text to tokens, by hand, in one pass. It never throws: what is malformed is told, and a token of the kind that was meant is handed on, so that
/// one slip costs one error. Characters without a meaning are told and left out.
/// </summary>
internal sealed class Lexer
{
    // Each token costs 100 bytes; a campaign of a thousand activities has 44,000.
    private const int TokenLimit = 1_000_000;
    private const int LongestForeignText = 1_000;

    private static readonly SearchValues<char> wordCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> numberCharacters = SearchValues.Create("0123456789_");

    private readonly Reading reading;
    private readonly string text;
    private readonly Token first;
    private Token? last;
    private int at;
    private int depth;
    private int braces;
    private int lineEnd;
    private bool blockCommentsClose = true;
    private bool newLine;
    private bool comment;
    private bool dropped;

    private Lexer(Reading reading)
    {
        this.reading = reading;
        text = reading.Source.Text;
        first = Run();
    }

    /// <summary>The first token of the text; the others hang on it.</summary>
    public static Token Read(Reading reading) => new Lexer(reading).first;

    private Token Run()
    {
        Token? head = null;
        while (SkipTrivia())
        {
            var before = last;
            if (!Step()) break;
            if (last != before) head ??= last;
            if (last?.Index >= TokenLimit)
            {
                reading.Tell(LexisErrors.TooLong(reading.Source, new Span(at, at), TokenLimit));
                dropped = true;
                break;
            }
        }

        if (braces != 0) reading.BracesBalance = false;
        Add(TokenKind.EndOfText, Math.Min(at, text.Length), Math.Min(at, text.Length));
        return head ?? last!;
    }

    // Reads one token, or tells of a character that is none. False where the rest is not worth reading.
    private bool Step()
    {
        var start = at;
        var c = text[at];
        if (char.IsAsciiLetter(c) || c == '_') Word(start);
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && (last is null || last.End != start))) Number(start);
        else if (c is '"' or '\'' or '\u201C' or '\u00AB') Quoted(start);
        else if (c == '`') QuotedName(start);
        else if (c == '@') At(start);
        else if (MarkAt(c, Peek(1)) is { Kind: not TokenKind.None } mark) return Mark(start, mark.Kind, mark.Length);
        else if (char.IsLetter(c)) Word(start);
        else Stray(start);
        return true;
    }

    private bool Mark(int start, TokenKind kind, int length)
    {
        at += length;
        switch (kind)
        {
            case TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace when depth++ == Reading.DepthLimit:
                reading.Tell(LexisErrors.TooDeep(reading.Source, new Span(start, at), Reading.DepthLimit));
                dropped = true;
                return false;
            case TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace when depth > 0:
                depth--;
                break;
        }

        if (kind == TokenKind.OpenBrace) braces++;
        if (kind == TokenKind.CloseBrace && --braces < 0) reading.BracesBalance = false;
        var token = Add(kind, start, at);
        if (ForeignOperator(start) is { } ours) reading.Tell(token, LexisErrors.ForeignOperator(reading.Source, token.Span, token.Text, ours));
        return true;
    }

    private string? ForeignOperator(int start) => text.AsSpan(start, at - start) switch
    {
        "<>" => "!=",
        "&&" => "and",
        "||" => "or",
        _ => null,
    };

    private static (TokenKind Kind, int Length) MarkAt(char c, char d) => (c, d) switch
    {
        ('=', '=') => (TokenKind.Equal, 2),
        ('=', '~') => (TokenKind.Alike, 2),
        ('=', _) => (TokenKind.Assign, 1),
        ('!', '=') => (TokenKind.NotEqual, 2),
        ('!', '~') => (TokenKind.NotAlike, 2),
        ('!', _) => (TokenKind.Bang, 1),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('<', '>') => (TokenKind.NotEqual, 2),
        ('<', _) => (TokenKind.Less, 1),
        ('>', '=') => (TokenKind.GreaterOrEqual, 2),
        ('>', _) => (TokenKind.Greater, 1),
        ('?', '?') => (TokenKind.Coalesce, 2),
        ('+', '+') => (TokenKind.Concatenate, 2),
        ('+', _) => (TokenKind.Plus, 1),
        ('-', _) => (TokenKind.Minus, 1),
        ('*', _) => (TokenKind.Star, 1),
        ('/', _) => (TokenKind.Slash, 1),
        ('%', _) => (TokenKind.Percent, 1),
        ('&', '&') => (TokenKind.And, 2),
        ('|', '|') => (TokenKind.Or, 2),
        ('.', '.') => (TokenKind.DotDot, 2),
        ('.', _) => (TokenKind.Dot, 1),
        (',', _) => (TokenKind.Comma, 1),
        (':', _) => (TokenKind.Colon, 1),
        ('(', _) => (TokenKind.OpenParenthesis, 1),
        (')', _) => (TokenKind.CloseParenthesis, 1),
        ('[', _) => (TokenKind.OpenBracket, 1),
        (']', _) => (TokenKind.CloseBracket, 1),
        ('{', _) => (TokenKind.OpenBrace, 1),
        ('}', _) => (TokenKind.CloseBrace, 1),
        _ => (TokenKind.None, 0),
    };

    private void Word(int start)
    {
        at = SkipAll(start, wordCharacters);
        if (at < text.Length && text[at] > 127 && char.IsLetter(text[at]))
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
            var token = Add(TokenKind.Name, start, at);
            reading.Tell(token, LexisErrors.NameNeedsBackquotes(reading.Source, token.Span, token.Text));
            return;
        }

        var word = text.AsSpan(start, at - start);
        var kind = Words.KindOf(word);
        Add(kind, start, at, loud: kind == TokenKind.Name ? Words.LoudKindOf(word) : TokenKind.None);
    }

    private void QuotedName(int start)
    {
        var end = EndOfLine(start);
        var close = text.AsSpan(start + 1, end - start - 1).IndexOf('`');
        at = close < 0 ? end : start + close + 2;
        var name = close < 0 ? text[(start + 1)..end] : text[(start + 1)..(at - 1)];
        var token = Add(TokenKind.QuotedName, start, at, name);
        if (close < 0) reading.Tell(token, LexisErrors.OpenName(reading.Source, token.Span));
        else if (name.Trim().Length == 0) reading.Tell(token, LexisErrors.EmptyName(reading.Source, token.Span));
        else if (Unspeakable(start, at) is { } bad) reading.Tell(token, LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
    }

    private void Number(int start)
    {
        at = SkipAll(start, numberCharacters);
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1))) at = SkipAll(at + 1, numberCharacters);
        var end = at;
        at = SkipAll(at, wordCharacters);
        var isPercentage = at == end && Peek(0) == '%';
        var value = NumberLiteral.Read(text.AsSpan(start, end - start), isPercentage);
        if (isPercentage) at++;
        var token = Add(isPercentage ? TokenKind.Percentage : TokenKind.Number, start, at, value ?? (object)0m);
        if (at > token.Start && end < at && !isPercentage)
        {
            reading.Tell(token, LexisErrors.NotANumber(reading.Source, token.Span, token.Text, UnitOf(text[end..at]) is { } unit ? $"{text[start..end]} {unit}" : null));
        }
        else if (text[start] == '.') reading.Tell(token, LexisErrors.NotANumber(reading.Source, token.Span, token.Text, "0" + token.Text));
        else if (!NumberLiteral.IsWellFormed(text.AsSpan(start, end - start))) reading.Tell(token, LexisErrors.NotANumber(reading.Source, token.Span, token.Text, null));
        else if (value is null) reading.Tell(token, LexisErrors.OutOfRange(reading.Source, token.Span, token.Text));
    }

    private void At(int start)
    {
        var (kind, value, length) = DateLiteral.Read(text.AsSpan(start));
        at = start + length;
        var token = Add(kind, start, at, value);
        if (value is null) reading.Tell(token, LexisErrors.NotADate(reading.Source, token.Span, token.Text));
    }

    private void Quoted(int start)
    {
        var quote = text[start];
        var end = EndOfLine(start);
        if (quote != '"')
        {
            var close = text.AsSpan(start + 1, Math.Min(end - start - 1, LongestForeignText)).IndexOf(quote switch { '\u201C' => '\u201D', '\u00AB' => '\u00BB', _ => quote });
            if (close < 0)
            {
                Stray(start);
                return;
            }

            at = start + close + 2;
            var meant = Add(TokenKind.Text, start, at, text[(start + 1)..(at - 1)]);
            if (!reading.IsFull) reading.Tell(meant, LexisErrors.ForeignQuotes(reading.Source, meant.Span, text[(start + 1)..(at - 1)].Trim()));
            return;
        }

        var read = TextLiteral.Read(text.AsSpan(start, end - start));
        at = start + read.Length;
        var token = Add(TokenKind.Text, start, at, read.Value);
        if (!read.IsClosed) reading.Tell(token, LexisErrors.OpenText(reading.Source, new Span(start, at)));
        else if (read.BadEscape is { } escape)
            reading.Tell(token, LexisErrors.BadEscape(reading.Source, new Span(start + escape.Start, start + escape.End), text[(start + escape.Start)..(start + escape.End)]));
        else if (Unspeakable(start, at) is { } bad) reading.Tell(token, LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
    }

    // A run of characters that mean nothing is one slip, not many.
    private void Stray(int start)
    {
        var c = text[start];
        if (c == '\0' || IsLone(start))
        {
            while (++at < text.Length && (text[at] == '\0' || IsLone(at))) { }
            reading.Tell(LexisErrors.ForbiddenCharacter(reading.Source, new Span(start, start + 1), c));
        }
        else
        {
            var stray = text.AsSpan(start, char.IsSurrogate(c) ? 2 : 1);
            at += stray.Length;
            while (text.AsSpan(at).StartsWith(stray, StringComparison.Ordinal)) at += stray.Length;
            if (!reading.IsFull) reading.Tell(LexisErrors.StrayCharacter(reading.Source, new Span(start, at), stray.ToString()));
        }

        dropped = true;
    }

    // The unit that is glued to a number, or that other languages abbreviate so.
    private static string? UnitOf(string word) => word switch
    {
        _ when Words.KindOf(word) == TokenKind.Unit => word,
        "d" => "days",
        "h" => "hours",
        "m" or "min" => "minutes",
        "s" => "seconds",
        "w" => "weeks",
        "mo" => "months",
        "y" => "years",
        _ => null,
    };

    // Moves over blanks and comments; false at the end of the text.
    private bool SkipTrivia()
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is ' ' or '\n' or '\r' or '\t') Blanks();
            else if (c == '#') Comment(at);
            else if ((c == '-' && Peek(1) == '-') || (c == '/' && Peek(1) is '/' or '*'))
            {
                reading.Tell(LexisErrors.ForeignComment(reading.Source, new Span(at, at + 2), text.Substring(at, 2)));
                if (Peek(1) == '*' && EndOfBlockComment(at + 2) is > 0 and var close) at = close + 1;
                else Comment(at);
            }
            else if (!char.IsWhiteSpace(c) && (c != '\uFEFF' || at > 0)) return true;
        }

        return false;
    }

    // To the last of a run of plain blanks: many of them cost little.
    private void Blanks()
    {
        var rest = text.AsSpan(at);
        var run = rest.IndexOfAnyExcept(" \n\r\t");
        if (run >= 0) rest = rest[..run];
        newLine |= rest.Contains('\n');
        at += rest.Length - 1;
    }

    private void Comment(int start)
    {
        comment = true;
        var end = EndOfLine(start);
        if (Unspeakable(start, end) is { } bad)
        {
            reading.Tell(LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
        }

        at = end - 1;
    }

    private int EndOfBlockComment(int from)
    {
        var close = blockCommentsClose ? text.IndexOf("*/", from, StringComparison.Ordinal) : -1;
        blockCommentsClose = close >= 0;
        return close;
    }

    private Token Add(TokenKind kind, int start, int end, object? value = null, TokenKind loud = TokenKind.None)
    {
        var token = new Token(reading, last, kind, start, end, value)
        {
            IsFirstOfLine = newLine || last is null,
            HasCommentBefore = comment,
            Loud = loud,
            IsReported = dropped,
        };
        if (last is not null) last.Next = token;
        last = token;
        newLine = comment = dropped = false;
        return token;
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private int SkipAll(int from, SearchValues<char> set)
    {
        var length = text.AsSpan(from).IndexOfAnyExcept(set);
        return length < 0 ? text.Length : from + length;
    }

    // A line may be megabytes long and hold a million texts: its end is looked for once.
    private int EndOfLine(int from)
    {
        if (from >= lineEnd) lineEnd = text.IndexOf('\n', from) is >= 0 and var found ? found : text.Length;
        return lineEnd > from && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }

    private Span? Unspeakable(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index] == '\0' || IsLone(index)) return new Span(index, index + 1);
        }

        return null;
    }

    private bool IsLone(int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c)) return index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]);
        return char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }
}
