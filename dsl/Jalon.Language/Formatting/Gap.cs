namespace Jalon.Language.Formatting;

/// <summary>What stands between two tokens.</summary>
/// <param name="Trailing">The comment on the line of the token before; null for none.</param>
/// <param name="Comments">The comments on lines of their own, each with whether a blank line stands before it.</param>
/// <param name="EndsBlank">Whether a blank line stands at the end, before the next token.</param>
internal sealed record Gap(string? Trailing, IReadOnlyList<(bool AfterBlank, string Text)> Comments, bool EndsBlank)
{
    /// <summary>Reads the characters between two tokens.</summary>
    /// <param name="trivia">Blanks and comments.</param>
    /// <param name="isFirst">Whether no token stands before it.</param>
    public static Gap Of(ReadOnlySpan<char> trivia, bool isFirst)
    {
        string? trailing = null;
        var comments = new List<(bool, string)>();
        var breaks = isFirst ? 1 : 0;
        var blank = false;
        // A comment ends where the lexer ends it: at a line feed, and at nothing else that Unicode calls the end of a line.
        foreach (var range in trivia.Split('\n'))
        {
            var line = trivia[range].Trim().TrimStart('\uFEFF').ToString();
            if (line.Length > 0)
            {
                if (breaks == 0) trailing = line;
                else comments.Add((blank, line));
                blank = false;
            }
            else if (breaks > 0) blank = true;

            breaks++;
        }

        // The last piece is what stands before the token on its own line, and no blank line.
        var lines = trivia.Count('\n');
        var endsBlank = blank && EndsWithBlankLine(trivia, lines);
        return new(trailing, comments, endsBlank);
    }

    private static bool EndsWithBlankLine(ReadOnlySpan<char> trivia, int lines)
    {
        if (lines < 2) return false;
        var last = trivia.LastIndexOf('\n');
        var before = trivia[..last].LastIndexOf('\n');
        return trivia[(before + 1)..last].IsWhiteSpace();
    }
}
