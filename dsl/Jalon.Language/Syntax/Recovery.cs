namespace Jalon.Language.Syntax;

/// <summary>Where to go on after an error, so that the rest of the text is read too. Each looks at a token once, from where it began.</summary>
internal static class Recovery
{
    /// <summary>The next clause of the same pipeline, or its end.</summary>
    public static Token ToNextClause(Token start, Token failed)
    {
        var depth = Depth.At(start, failed);
        for (var at = failed; at.Kind != TokenKind.EndOfText; at = at.Next)
        {
            if (depth.IsOutside && (IsClose(at) || (at != start && Lookahead.Clause(at) != TokenKind.None))) return at;
            if (at != start && at.Reading.HasSettings && BeginsNextSetting(at)) return at;
            if (IsHead(at)) return at;
            depth = depth.Past(at);
        }

        return End(failed);
    }

    /// <summary>The next setting or block of the same braces, or their end.</summary>
    public static Token ToNextForm(Token start, Token failed)
    {
        var depth = Depth.At(start, failed);
        for (var at = failed; at.Kind != TokenKind.EndOfText; at = at.Next)
        {
            if (depth.Braces <= 0 && (at.Kind == TokenKind.CloseBrace || (at != start && (BeginsNextSetting(at) || Lookahead.BeginsBlock(at) || Lookahead.BeginsActivity(at) || LooksLikeForm(at, depth))))) return at;
            if (IsHead(at) && at != start) return at;
            depth = depth.Past(at);
        }

        return End(failed);
    }

    /// <summary>The opening brace of the block whose head is broken, or where the next form begins if there is none.</summary>
    public static Token ToBody(Token start, Token failed)
    {
        for (var at = failed; at.Kind != TokenKind.EndOfText; at = at.Next)
        {
            if (at.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace) return at;
            if (at != start && (Lookahead.BeginsSetting(at) || (at.IsFirstOfLine && Lookahead.BeginsForm(at)))) return at;
        }

        return End(failed);
    }

    /// <summary>The head of the next declaration.</summary>
    public static Token ToNextDeclaration(Token start, Token failed)
    {
        for (var at = failed; at.Kind != TokenKind.EndOfText; at = at.Next)
        {
            if (at != start && at.IsFirstOfLine && Lookahead.BeginsDeclaration(at)) return at;
        }

        return End(failed);
    }

    /// <summary>Whether the head of an activity or declaration stands here, at the beginning of a line, in a text where a brace is missing.</summary>
    public static bool IsHead(Token at) =>
        !at.Reading.BracesBalance && at.IsFirstOfLine
        && (Lookahead.BeginsActivity(at) || (IsLeftmost(at) && Lookahead.BeginsDeclaration(at)));

    /// <summary>Whether a declaration begins at the very left, in a text where a brace is missing.</summary>
    public static bool IsDeclarationHead(Token at) => IsHead(at) && at.Kind != TokenKind.Activity;

    private static bool IsLeftmost(Token at) => at.Start == 0 || at.Reading.Source.Text[at.Start - 1] == '\n';

    // A name before `=` is a binding directly after these, and a setting elsewhere.
    private static bool BeginsNextSetting(Token at) =>
        Lookahead.BeginsSetting(at)
        && at.Previous?.Kind is not (TokenKind.Comma or TokenKind.Let or TokenKind.Derive or TokenKind.Select or TokenKind.By or TokenKind.OpenBrace or TokenKind.OpenParenthesis);

    // `overlap skip`: a form without its sign, on a line of its own after something complete.
    private static bool LooksLikeForm(Token at, Depth depth) =>
        at.IsFirstOfLine && at.IsWord && depth.IsOutside && Lookahead.Infix(at) == TokenKind.None && Lookahead.Clause(at) == TokenKind.None
        && at.Previous is { } before && (before.IsWord || IsClose(before) || before.Kind is >= TokenKind.Number and <= TokenKind.Version);

    private static bool IsClose(Token at) => at.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace;

    private static Token End(Token at)
    {
        while (at.Kind != TokenKind.EndOfText) at = at.Next;
        return at;
    }

    private readonly record struct Depth(int Braces, int Brackets)
    {
        public bool IsOutside => Braces <= 0 && Brackets <= 0;

        public static Depth At(Token start, Token end)
        {
            var depth = default(Depth);
            for (var at = start; at != end && at.Kind != TokenKind.EndOfText; at = at.Next) depth = depth.Past(at);
            return depth;
        }

        public Depth Past(Token at) => at.Kind switch
        {
            TokenKind.OpenBrace => this with { Braces = Braces + 1 },
            TokenKind.CloseBrace => this with { Braces = Braces - 1 },
            TokenKind.OpenParenthesis or TokenKind.OpenBracket => this with { Brackets = Brackets + 1 },
            TokenKind.CloseParenthesis or TokenKind.CloseBracket => this with { Brackets = Brackets - 1 },
            _ => this,
        };
    }
}
