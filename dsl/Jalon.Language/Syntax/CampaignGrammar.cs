using System.Globalization;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Campaigns: activities and forms. No activity type is known here.</summary>
internal static class CampaignGrammar
{
    private static readonly Parser<VersionNode> version = input =>
    {
        var at = (Token)input;
        if (at.Kind != TokenKind.Version) return Fail<VersionNode>(at, Wanted.Version);
        var parts = at.Value is string text ? text.Split('.') : ["0"];
        int? Part(int index) => index < parts.Length ? int.Parse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture) : null;
        return new Ok<VersionNode>(new VersionNode(Part(0)!.Value, Part(1), Part(2), at.Span), at.Next);
    };

    // build-audience: words joined by minus signs with no blank between
    private static readonly Parser<NameNode> type = input =>
    {
        var at = (Token)input;
        if (!at.IsWord) return Fail<NameNode>(at, Wanted.Name);
        var rest = at.Next;
        while (rest.Kind == TokenKind.Minus && rest.Start == rest.Previous!.End && rest.Next.IsWord && rest.Next.Start == rest.End) rest = rest.Next.Next;
        var span = Covered(at, rest);
        return new Ok<NameNode>(rest == at.Next ? NameNodeOf(at) : new NameNode(at.Reading.Source[span], false, span), rest);
    };

    private static readonly Parser<Head> wholeHead =
        from word in Mark(TokenKind.Activity)
        from name in Name
        from colon in Mark(TokenKind.Colon)
        from kind in type
        from wanted in version.If(at => at.Kind == TokenKind.Version)
        from possible in Possible(Wanted.Version).If(_ => wanted is null)
        from brace in Ahead(TokenKind.OpenBrace)
        select new Head(name, kind, wanted);

    private static readonly Parser<Head> head = wholeHead.Recover(Recovery.ToBody, Guess);

    private static readonly Parser<IReadOnlyList<FormNode>> body = FormGrammar.Forms;

    private static readonly Parser<ActivityNode> activity =
        from start in Here
        from named in head
        from forms in body.If(at => at.Kind == TokenKind.OpenBrace)
        from span in Since(start)
        select new ActivityNode(named.Name, named.Type, named.Version, forms ?? [], span);

    private static readonly Parser<Node> member = input =>
    {
        var at = (Token)input;
        return at.Kind == TokenKind.Activity && (at.Next.IsWord || at.Next.Kind == TokenKind.Colon) ? activity(at) : FormGrammar.Form(at);
    };

    private static readonly Parser<IReadOnlyList<Node>> members = FormGrammar.Body(member, isInner: false);

    /// <summary><c>campaign name "title" { ... }</c></summary>
    public static readonly Parser<DeclarationNode> Campaign =
        from start in Here
        from named in FileGrammar.NamedHead
        from inner in members.If(at => at.Kind == TokenKind.OpenBrace)
        from span in Since(start)
        select new CampaignNode(named.Name, named.Title, [.. (inner ?? []).OfType<ActivityNode>()], [.. (inner ?? []).OfType<FormNode>()], span);

    // What a broken head says all the same, so that those who name the activity still find it.
    private static Head Guess(Token start, Token rest)
    {
        var missing = new NameNode("", false, Covered(start, rest));
        var name = start.Next.IsWord ? start.Next : null;
        var kind = (name ?? start).Next;
        if (kind.Kind == TokenKind.Colon) kind = kind.Next;
        return new Head(name is null ? missing : NameNodeOf(name), kind.IsWord && kind.Start < rest.Start ? type(kind).Value : missing, null);
    }

    private sealed record Head(NameNode Name, NameNode Type, VersionNode? Version);
}
