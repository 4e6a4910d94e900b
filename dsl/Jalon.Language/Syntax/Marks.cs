namespace Jalon.Language.Syntax;

/// <summary>The marks of the language by spelling, and those of other languages that mean the same.</summary>
internal static class Marks
{
    /// <summary>The mark that a character begins, and how many characters it takes: <see cref="TokenKind.None"/> and none where it begins none.</summary>
    /// <param name="c">The character.</param>
    /// <param name="d">The one after it.</param>
    public static (TokenKind Kind, int Length) At(char c, char d) => (c, d) switch
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

    /// <summary>How we write an operator that is spelled as in another language; null for our own.</summary>
    public static string? Ours(ReadOnlySpan<char> mark) => mark switch
    {
        "<>" => "!=",
        "&&" => "and",
        "||" => "or",
        _ => null,
    };
}
