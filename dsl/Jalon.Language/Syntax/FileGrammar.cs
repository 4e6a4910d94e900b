using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Files: entities, campaigns, tests and named pipelines, in any order.</summary>
internal static class FileGrammar
{
    private static readonly Parser<Head> wholeHead =
        from word in Here
        from name in After(Name)
        from title in Text.If(at => at.Kind == TokenKind.Text)
        from possible in Possible(Wanted.Text).If(_ => title is null)
        from brace in Ahead(TokenKind.OpenBrace)
        select new Head(name, title);

    private static readonly Parser<DeclarationNode?> let =
        (from step in QueryGrammar.Let select (DeclarationNode?)step).Recover(Recovery.ToNextDeclaration, (_, _) => null);

    private static readonly Parser<Token> noDeclaration =
        ((Parser<Token>)(input => new No<Token>(input))).Recover(Recovery.ToNextDeclaration, (_, rest) => rest);

    /// <summary>The word of a declaration, its name and, where one is written, its title; up to its brace.</summary>
    public static Parser<Head> NamedHead { get; } = wholeHead.Recover(Recovery.ToBody, (at, rest) =>
        new Head(at.Next.IsWord ? NameNodeOf(at.Next) : new NameNode("", false, Covered(at, rest)), null));

    /// <summary>The file from its first token to the end of the text.</summary>
    public static FileNode File(Token first)
    {
        var declarations = new List<DeclarationNode>();
        var at = first;
        while (at.Kind != TokenKind.EndOfText)
        {
            if (Declaration(at) is not { } parser)
            {
                at.Reading.Restart();
                at.Reading.Expect(at, Wanted.Declaration);
                at = noDeclaration(at).Value;
                continue;
            }

            var read = parser(at);
            if (!read.WasSuccessful)
            {
                at.Reading.Report(at);
                at = Recovery.ToNextDeclaration(at, at);
                continue;
            }

            if (read.Value is { } declaration) declarations.Add(declaration);
            at = (Token)read.Remainder;
        }

        at.Reading.Expect(at, Wanted.Declaration);
        return new FileNode(declarations, new Span(first.Start, Math.Max(first.Start, at.Previous?.End ?? 0)));
    }

    private static Parser<DeclarationNode?>? Declaration(Token at) => at.Kind switch
    {
        TokenKind.Entity => ModelGrammar.Entity,
        TokenKind.Campaign => CampaignGrammar.Campaign,
        TokenKind.Test => TestGrammar.Test,
        TokenKind.Let => let,
        _ => null,
    };

    private static Parser<T> After<T>(Parser<T> parser) => input => parser(((Token)input).Next);

    /// <summary>What the head of a declaration says.</summary>
    internal sealed record Head(NameNode Name, TextNode? Title);
}
