using System.Text;
using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>A text that breaks off in the middle, brought to an end as briefly as the grammar lets: what stands before is then bound as if it were whole.</summary>
internal static class Unfinished
{
    private const int Steps = Reading.DepthLimit + 16;

    // What is missing, the most certain first, and what to write for it.
    private static readonly (TokenKind Missing, string Written)[] ends =
    [
        (TokenKind.CloseParenthesis, ")"), (TokenKind.CloseBracket, "]"), (TokenKind.Then, " then 0"), (TokenKind.Else, " else 0"), (TokenKind.End, " end"),
        (TokenKind.And, " and 0"), (TokenKind.By, " by 0"), (TokenKind.Assign, " = 0"), (TokenKind.OpenParenthesis, " ("), (TokenKind.OpenBrace, " {}"),
    ];

    /// <summary>What would end the text; braces that are open stay so.</summary>
    public static string Tail(string text, Func<SourceText, Token> parse)
    {
        var tail = new StringBuilder();
        for (var step = 0; step < Steps; step++)
        {
            var reading = parse(new SourceText("", text + tail)).Reading;
            if (!reading.Diagnostics.Any(d => d.Span.Start >= text.Length + tail.Length))
                break;
            var open = reading.Open;
            var (_, written) = ends.FirstOrDefault(e => open.Contains(Wanted.Mark(e.Missing)));
            if (written is null && !open.Contains(Wanted.Expression))
                break;
            tail.Append(written ?? " 0");
        }

        return tail.ToString();
    }

    /// <summary>The braces that a text leaves open, closed.</summary>
    public static string Braces(Token first)
    {
        var depth = 0;
        for (var at = first; at.Kind != TokenKind.EndOfText; at = at.Next)
            depth = at.Kind switch { TokenKind.OpenBrace => depth + 1, TokenKind.CloseBrace => Math.Max(0, depth - 1), _ => depth };
        return new string('}', depth);
    }
}
