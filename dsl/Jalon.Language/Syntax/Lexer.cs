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
    private readonly LineEnds lines;
    private readonly TriviaReader trivia;
    private readonly Token first;
    private Token? last;
    private int at;
    private int depth;
    private int braces;
    private bool dropped;

    private Lexer(Reading reading)
    {
        this.reading = reading;
        text = reading.Source.Text;
        lines = new LineEnds(text);
        trivia = new TriviaReader(reading, lines);
        first = Run();
    }

    /// <summary>The first token of the text; the others hang on it.</summary>
    public static Token Read(Reading reading) => new Lexer(reading).first;

    private Token Run()
    {
        Token? head = null;
        while ((at = trivia.Skip(at)) < text.Length)
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
        Add(TokenKind.EndOfText, at, at);
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
        else if (Marks.At(c, Peek(1)) is { Kind: not TokenKind.None } mark) return Mark(start, mark.Kind, mark.Length);
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
        if (Marks.Ours(text.AsSpan(start, length)) is { } ours) reading.Tell(token, LexisErrors.ForeignOperator(reading.Source, token.Span, token.Text, ours));
        return true;
    }

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
        var end = lines.After(start);
        var close = text.AsSpan(start + 1, end - start - 1).IndexOf('`');
        at = close < 0 ? end : start + close + 2;
        var name = close < 0 ? text[(start + 1)..end] : text[(start + 1)..(at - 1)];
        var token = Add(TokenKind.QuotedName, start, at, name);
        if (close < 0) reading.Tell(token, LexisErrors.OpenName(reading.Source, token.Span));
        else if (name.Trim().Length == 0) reading.Tell(token, LexisErrors.EmptyName(reading.Source, token.Span));
        else if (ForbiddenCharacters.First(text, start, at) is { } bad) reading.Tell(token, LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
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
            reading.Tell(token, LexisErrors.NotANumber(reading.Source, token.Span, token.Text, Words.UnitMeant(text[end..at]) is { } unit ? $"{text[start..end]} {unit}" : null));
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
        var end = lines.After(start);
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
        else if (ForbiddenCharacters.First(text, start, at) is { } bad) reading.Tell(token, LexisErrors.ForbiddenCharacter(reading.Source, bad, text[bad.Start]));
    }

    // A run of characters that mean nothing is one slip, not many.
    private void Stray(int start)
    {
        var c = text[start];
        if (ForbiddenCharacters.IsAt(text, start))
        {
            while (++at < text.Length && ForbiddenCharacters.IsAt(text, at)) { }
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

    private Token Add(TokenKind kind, int start, int end, object? value = null, TokenKind loud = TokenKind.None)
    {
        var token = new Token(reading, last, kind, start, end, value)
        {
            IsFirstOfLine = trivia.HasLineEnd || last is null,
            HasCommentBefore = trivia.HasComment,
            Loud = loud,
            IsReported = dropped,
        };
        if (last is not null) last.Next = token;
        last = token;
        trivia.Restart();
        dropped = false;
        return token;
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private int SkipAll(int from, SearchValues<char> set)
    {
        var length = text.AsSpan(from).IndexOfAnyExcept(set);
        return length < 0 ? text.Length : from + length;
    }
}
