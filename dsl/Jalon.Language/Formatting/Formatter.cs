using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Formatting;

/// <summary>
/// Gives a text its canonical form: the same words and comments in the same order, each with its blanks. Formatting twice changes nothing.
/// The tree says where lines may break; one pass over all tokens prints, so that no comment can get lost.
/// </summary>
public static class Formatter
{
    /// <summary>The columns that a line is kept to where it can be broken.</summary>
    public const int Width = 100;

    /// <summary>The canonical text of what was parsed, with a newline at its end; null where it has errors, since then nobody knows what was meant.</summary>
    public static string? Format<T>(Parsed<T> parsed) where T : Node =>
        parsed is { IsGood: true, Tree: { } tree } ? new Printer(new Layout(tree, [.. parsed.Tokens])).Print() : null;
}
