using Jalon.Language.Diagnostics;

namespace Jalon.Language.Syntax;

/// <summary>What a parser may say it would have taken.</summary>
internal static class Wanted
{
    public static readonly Phrase Expression = Phrase.Of("wanted.expression");
    public static readonly Phrase Operator = Phrase.Of("wanted.operator");
    public static readonly Phrase Value = Phrase.Of("wanted.value");
    public static readonly Phrase Name = Phrase.Of("wanted.name");
    public static readonly Phrase Text = Phrase.Of("wanted.text");
    public static readonly Phrase Source = Phrase.Of("wanted.source");
    public static readonly Phrase Pipeline = Phrase.Of("wanted.pipeline");
    public static readonly Phrase Clause = Phrase.Of("wanted.clause");
    public static readonly Phrase Setting = Phrase.Of("wanted.setting");
    public static readonly Phrase NextSetting = Phrase.Of("wanted.next_setting");
    public static readonly Phrase Version = Phrase.Of("wanted.version");
    public static readonly Phrase Declaration = Phrase.Of("wanted.declaration");
    public static readonly Phrase EndOfText = Phrase.Of("wanted.end_of_text");
    public static readonly Phrase Empty = Phrase.Verbatim("'empty'");
    public static readonly Phrase NotEmpty = Phrase.Verbatim("'not empty'");

    private static readonly Phrase[] marks = [.. Enum.GetValues<TokenKind>().Select(kind => Phrase.Verbatim($"'{Spelling(kind)}'"))];

    /// <summary>A mark or word, in quotes.</summary>
    public static Phrase Mark(TokenKind kind) => marks[(int)kind];

    private static string Spelling(TokenKind kind) => kind switch
    {
        TokenKind.OpenParenthesis => "(",
        TokenKind.CloseParenthesis => ")",
        TokenKind.OpenBracket => "[",
        TokenKind.CloseBracket => "]",
        TokenKind.OpenBrace => "{",
        TokenKind.CloseBrace => "}",
        TokenKind.Comma => ",",
        TokenKind.Colon => ":",
        TokenKind.Dot => ".",
        TokenKind.DotDot => "..",
        TokenKind.Assign => "=",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
