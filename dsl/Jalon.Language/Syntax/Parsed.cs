using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Syntax;

/// <summary>What parsing a text gave: a tree, and every error of the text at once.</summary>
/// <param name="Source">The text.</param>
/// <param name="Tree">The tree. Null only for a lone expression that could not be read; elsewhere bad nodes stand for what could not be.</param>
/// <param name="First">The first token of the text; the others follow it.</param>
/// <param name="Diagnostics">The errors, in order of place; none where all is well.</param>
public sealed record Parsed<T>(SourceText Source, T? Tree, Token First, IReadOnlyList<Diagnostic> Diagnostics) where T : Node
{
    /// <summary>Whether the text is well written: it has a tree, and nothing in it is bad.</summary>
    public bool IsGood => Tree is not null && Diagnostics.Count == 0;

    /// <summary>All tokens, the end of the text last. Blanks and comments are the gaps between them.</summary>
    public IEnumerable<Token> Tokens
    {
        get
        {
            for (var token = First; ; token = token.Next)
            {
                yield return token;
                if (token.Kind == TokenKind.EndOfText) yield break;
            }
        }
    }
}
