using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Tests of campaigns.</summary>
internal static class TestGrammar
{
    private static readonly Parser<TextNode> wholeHead =
        from word in Mark(TokenKind.Test)
        from title in Text
        from brace in Ahead(TokenKind.OpenBrace)
        select title;

    private static readonly Parser<TextNode> head = wholeHead.Recover(Recovery.ToBody, (at, rest) => new TextNode("", Covered(at, rest)));

    private static readonly Parser<IReadOnlyList<FormNode>> body = FormGrammar.Forms;

    /// <summary><c>test "title" { ... }</c></summary>
    public static readonly Parser<DeclarationNode> Test =
        from start in Here
        from title in head
        from forms in body.If(at => at.Kind == TokenKind.OpenBrace)
        from span in Since(start)
        select new TestNode(title, forms ?? [], span);
}
