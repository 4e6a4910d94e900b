using System.Text;
using Jalon.Language.Syntax;

namespace Jalon.Language.Formatting;

/// <summary>One pass over all tokens and the gaps between them.</summary>
internal sealed class Printer(Layout layout)
{
    /// <summary>The columns by which what stands in a block is set in.</summary>
    public const int Indent = 2;

    /// <summary>The columns from a block to what goes on in it after a comment.</summary>
    public const int ContinuedInBlock = 3 * Indent;

    /// <summary>The columns from a line to what goes on after a comment, where no block is around it.</summary>
    public const int Continued = 2 * Indent;

    private readonly StringBuilder text = new();
    private readonly List<Group> open = [];
    private int lineStart;
    private int lineIndent;

    /// <summary>The text, with a newline at its end.</summary>
    public string Print()
    {
        for (var index = 0; index < layout.Tokens.Count; index++)
        {
            Before(index);
            Begin(index);
            text.Append(layout.Tokens[index].Text);
            open.RemoveAll(group => group.Last <= index);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private int Column => text.Length - lineStart;

    private void Before(int index)
    {
        var token = layout.Tokens[index];
        var gap = token.IsFirstOfLine || token.HasCommentBefore ? Gap.Of(token.Trivia, index == 0) : new Gap(null, [], false);
        var breaking = layout.BreakingAt(index) is { IsBroken: true } group ? group : null;
        var isEnd = token.Kind == TokenKind.EndOfText;
        var isDeclaration = layout.Declarations.TryGetValue(index, out var apart);
        if (index > 0 && breaking is null && !isEnd && !isDeclaration && gap.Trailing is null && gap.Comments.Count == 0)
        {
            text.Append(' ', layout.Spaces[index] + layout.PadAt(index));
            return;
        }

        // Blank lines part forms and declarations, and nothing else.
        var follows = index > 0 && layout.Tokens[index - 1].Kind != TokenKind.OpenBrace;
        var isClose = breaking is { IsBlock: true } && breaking.Last == index;
        var keepsBlanks = isEnd || isDeclaration || breaking is { IsBlock: true };
        var indent = breaking switch
        {
            null => isEnd || isDeclaration || index == 0 ? 0 : Continuation,
            { IsBlock: true } => breaking.Column + (isClose ? 0 : Indent),
            _ => breaking.Column,
        };
        var commentIndent = isClose ? indent + Indent : indent;
        if (gap.Trailing is { } trailing) text.Append(' ').Append(trailing);
        var pending = follows && apart;
        foreach (var (afterBlank, comment) in gap.Comments)
        {
            NewLine(commentIndent, (pending || (afterBlank && keepsBlanks)) && (follows || (text.Length > 0 && text[^1] != '{')));
            text.Append(comment);
            pending = false;
        }

        if (isEnd) return;
        NewLine(indent, pending || (gap.EndsBlank && keepsBlanks && !isClose && (follows || gap.Comments.Count > 0)));
    }

    // Where a comment breaks a line that nothing else does.
    private int Continuation => open.Count == 0 ? lineIndent + Continued : open[^1].IsBlock ? open[^1].Column + ContinuedInBlock : open[^1].Column;

    private void Begin(int index)
    {
        foreach (var group in layout.BeginningAt(index))
        {
            group.Column = group.IsBlock ? lineIndent : Column;
            group.IsBroken = group.WasBroken || (!group.IsBlock && Column + layout.FlatWidth(index, group.Last) > Formatter.Width);
            open.Add(group);
        }
    }

    private void NewLine(int indent, bool afterBlank)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
            if (afterBlank) text.Append('\n');
        }

        lineStart = text.Length;
        lineIndent = indent;
        text.Append(' ', indent);
    }
}
