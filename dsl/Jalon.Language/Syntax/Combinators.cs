using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;

namespace Jalon.Language.Syntax;

/// <summary>The few combinators over tokens that Sprache's own, made for characters, are too dear or too forgetful for.</summary>
internal static class Combinators
{
    /// <summary>The token where we stand; takes nothing.</summary>
    public static readonly Parser<Token> Here = input => new Ok<Token>((Token)input, (Token)input);

    /// <summary>A name: any word.</summary>
    public static readonly Parser<NameNode> Name = NameOf;

    /// <summary>A text literal.</summary>
    public static readonly Parser<TextNode> Text = input =>
    {
        var at = (Token)input;
        return at.Kind == TokenKind.Text ? new Ok<TextNode>(new TextNode((string)at.Value!, at.Span), at.Next) : Fail<TextNode>(at, Wanted.Text);
    };

    /// <summary>Fails: something else would have been taken here.</summary>
    public static IResult<T> Fail<T>(Token at, Phrase wanted)
    {
        at.Reading.Expect(at, wanted);
        return new No<T>(at);
    }

    /// <summary>Fails: a rule is broken here.</summary>
    public static IResult<T> Refuse<T>(Token at, Diagnostic diagnostic)
    {
        at.Reading.Refuse(at, diagnostic);
        return new No<T>(at);
    }

    /// <summary>One token of a kind.</summary>
    public static Parser<Token> Mark(TokenKind kind) => input =>
    {
        var at = (Token)input;
        return at.Kind == kind ? new Ok<Token>(at, at.Next) : Fail<Token>(at, Wanted.Mark(kind));
    };

    /// <summary>One token of a kind, which is left for the next to take.</summary>
    public static Parser<Token> Ahead(TokenKind kind) => input =>
    {
        var at = (Token)input;
        return at.Kind == kind ? new Ok<Token>(at, at) : Fail<Token>(at, Wanted.Mark(kind));
    };

    /// <summary>A keyword where only it may stand, which may be written in capitals by mistake.</summary>
    public static Parser<Token> Keyword(TokenKind kind) => input =>
    {
        var at = (Token)input;
        if (Lookahead.MeantKind(at) != kind) return Fail<Token>(at, Wanted.Mark(kind));
        TellCapitals(at);
        return new Ok<Token>(at, at.Next);
    };

    /// <summary>Tells of a keyword in capitals; does nothing for all other tokens.</summary>
    public static void TellCapitals(Token at)
    {
        if (at.Loud != TokenKind.None) at.Reading.Tell(at, SyntaxErrors.KeywordInCapitals(at));
    }

    /// <summary>Takes nothing; says that something could have stood here.</summary>
    public static Parser<Token> Possible(Phrase wanted) => input =>
    {
        var at = (Token)input;
        at.Reading.Expect(at, wanted);
        return new Ok<Token>(at, at);
    };

    /// <summary>Takes nothing; says that words may stand here which nobody would miss.</summary>
    public static Parser<Token> Allowed(params TokenKind[] words) => input =>
    {
        var at = (Token)input;
        foreach (var word in words) at.Reading.Allow(at, word);
        return new Ok<Token>(at, at);
    };

    /// <summary>Takes nothing; says that words may stand behind the next one which nobody would miss.</summary>
    public static Parser<Token> AllowedAfter(params TokenKind[] words)
    {
        var allowed = Allowed(words);
        return input =>
        {
            allowed(((Token)input).Next);
            return new Ok<Token>((Token)input, (Token)input);
        };
    }

    /// <summary>The bracket that closes another.</summary>
    public static Parser<Token> Close(TokenKind kind, Token open) => input =>
    {
        var at = (Token)input;
        if (at.Kind == kind) return new Ok<Token>(at, at.Next);
        at.Reading.ExpectClose(at, Wanted.Mark(kind), open);
        return new No<Token>(at);
    };

    /// <summary>From a token to the last one that was taken.</summary>
    public static Parser<Span> Since(Token start) => input => new Ok<Span>(Covered(start, (Token)input), (Token)input);

    /// <summary>From a token to the last one before <paramref name="rest"/>.</summary>
    public static Span Covered(Token start, Token rest) => new(start.Start, Math.Max(start.Start, rest.Previous?.End ?? 0));

    /// <summary>Reads where a condition on the next token holds, else gives null and takes nothing.</summary>
    public static Parser<T?> If<T>(this Parser<T> parser, Func<Token, bool> condition) where T : class => input =>
        condition((Token)input) ? parser(input) : new Ok<T>(null!, (Token)input);

    /// <summary>One or more, with commas between.</summary>
    public static Parser<IReadOnlyList<T>> Commas<T>(this Parser<T> parser) => input =>
    {
        var items = new List<T>();
        for (var at = (Token)input; ;)
        {
            var item = parser(at);
            if (!item.WasSuccessful) return new No<IReadOnlyList<T>>(item.Remainder);
            items.Add(item.Value);
            at = (Token)item.Remainder;
            if (at.Kind != TokenKind.Comma) return new Ok<IReadOnlyList<T>>(items, at);
            at = at.Next;
        }
    };

    /// <summary>As many as begin with a token for which a condition holds.</summary>
    public static Parser<IReadOnlyList<T>> While<T>(this Parser<T> parser, Func<Token, bool> condition) => input =>
    {
        List<T>? items = null;
        var at = (Token)input;
        while (condition(at))
        {
            var item = parser(at);
            if (!item.WasSuccessful) return new No<IReadOnlyList<T>>(item.Remainder);
            (items ??= []).Add(item.Value);
            at = (Token)item.Remainder;
        }

        return new Ok<IReadOnlyList<T>>(items is null ? [] : items, at);
    };

    /// <summary>One level deeper, which is refused where it is too deep.</summary>
    /// <param name="parser">What is read on that level.</param>
    /// <param name="settings">Whether settings may follow inside, as between braces and not between parentheses; null where that does not change.</param>
    public static Parser<T> Nest<T>(this Parser<T> parser, bool? settings = null) => input =>
    {
        var at = (Token)input;
        var reading = at.Reading;
        if (!reading.TryEnter(at)) return new No<T>(at);
        var before = reading.AllowSettings(settings ?? reading.SettingsPossible);
        var result = parser(at);
        reading.AllowSettings(before);
        reading.Leave();
        return result;
    };

    /// <summary>
    /// Where the parser fails, tells why, moves on to where <paramref name="goOn"/> says, and stands something in for what could not be read.
    /// </summary>
    /// <param name="parser">What may fail.</param>
    /// <param name="goOn">From the first token and the furthest one that was looked at, the token to go on from: never before the first.</param>
    /// <param name="standIn">What to give, from the first token that was left out and the one after the last.</param>
    public static Parser<T> Recover<T>(this Parser<T> parser, Func<Token, Token, Token> goOn, Func<Token, Token, T> standIn) => input =>
    {
        var at = (Token)input;
        var result = parser(input);
        if (result.WasSuccessful) return result;
        var reading = at.Reading;
        var failed = reading.Furthest is { } far && far.Index > at.Index ? far : at;
        reading.Report(at);
        var rest = goOn(at, failed);
        return new Ok<T>(standIn(at, rest), rest);
    };

    /// <summary>The expression that was read, null where it was not; and where it ended.</summary>
    public static ExpressionNode? Node(this IResult<ExpressionNode> result, out Token rest)
    {
        rest = (Token)result.Remainder;
        return result.WasSuccessful ? result.Value : null;
    }

    private static IResult<NameNode> NameOf(IInput input)
    {
        var at = (Token)input;
        return at.IsWord ? new Ok<NameNode>(NameNodeOf(at), at.Next) : Fail<NameNode>(at, Wanted.Name);
    }

    /// <summary>A word as a name.</summary>
    public static NameNode NameNodeOf(Token word) =>
        word.Kind == TokenKind.QuotedName ? new((string)word.Value!, true, word.Span) : new(word.Text, false, word.Span);
}
