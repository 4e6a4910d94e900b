using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Entities of the model.</summary>
internal static class ModelGrammar
{
    private static readonly Parser<IReadOnlyList<FormNode>> body = FormGrammar.Forms;

    /// <summary><c>entity name "title" { ... }</c></summary>
    public static readonly Parser<DeclarationNode> Entity =
        from start in Here
        from named in FileGrammar.NamedHead
        from forms in body.If(at => at.Kind == TokenKind.OpenBrace)
        from span in Since(start)
        select new EntityNode(named.Name, named.Title, forms ?? [], span);
}
