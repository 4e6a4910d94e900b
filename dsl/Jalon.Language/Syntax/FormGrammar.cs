using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>
/// The two forms, <c>name = value</c> and <c>word label { ... }</c>, of which models, campaigns and tests are made. Which names and words exist is
/// not for the grammar to know. A form that cannot be read costs no other form.
/// </summary>
internal static class FormGrammar
{
    /// <summary>A label: names joined by points.</summary>
    public static Parser<PathNode> Label { get; } = input =>
    {
        var at = (Token)input;
        var names = new List<NameNode> { NameNodeOf(at) };
        var rest = at.Next;
        for (; rest.Kind == TokenKind.Dot && rest.Next.IsWord; rest = rest.Next.Next) names.Add(NameNodeOf(rest.Next));
        return new Ok<PathNode>(new PathNode(names, Covered(at, rest)), rest);
    };

    private static readonly Parser<ValueNode> value =
        ((Parser<ValueNode>)ValueGrammar.Value).Recover(Recovery.ToNextForm, (at, rest) => new BadValueNode(Covered(at, rest)));

    private static readonly Parser<Token> noForm =
        ((Parser<Token>)(input => new No<Token>(input))).Recover(Recovery.ToNextForm, (_, rest) => rest);

    private static readonly Parser<FormNode> form = Form;

    private static readonly Parser<IReadOnlyList<FormNode>> forms = Body(form, isInner: true);

    private static readonly Parser<FormNode> block =
        from start in Here
        from word in Name
        from label in Label.If(at => at.IsWord)
        from title in Text.If(at => at.Kind == TokenKind.Text)
        from inner in forms
        from span in Since(start)
        select new BlockNode(word, label, title, inner, span);

    /// <summary>The settings and blocks between two braces.</summary>
    public static IResult<IReadOnlyList<FormNode>> Forms(IInput input) => forms(input);

    /// <summary>What stands between two braces. Where the closing one is missing, the block ends where the next head begins.</summary>
    /// <param name="form">Reads one form, from a word on.</param>
    /// <param name="isInner">Whether the head of an activity ends it too.</param>
    public static Parser<IReadOnlyList<T>> Body<T>(Parser<T> form, bool isInner) => ((Parser<IReadOnlyList<T>>)(input =>
    {
        var open = (Token)input;
        if (open.Kind != TokenKind.OpenBrace) return Fail<IReadOnlyList<T>>(open, Wanted.Mark(TokenKind.OpenBrace));
        var read = new List<T>();
        var at = open.Next;
        while (at.Kind != TokenKind.CloseBrace)
        {
            if (at.Kind == TokenKind.EndOfText || (isInner ? Recovery.IsHead(at) : Recovery.IsDeclarationHead(at)))
            {
                at.Reading.Tell(at, SyntaxErrors.MissingBrace(at, open));
                return new Ok<IReadOnlyList<T>>(read, at);
            }

            if (at.IsWord)
            {
                var next = form(at);
                if (!next.WasSuccessful) return new No<IReadOnlyList<T>>(next.Remainder);
                read.Add(next.Value);
                at = (Token)next.Remainder;
            }
            else
            {
                at.Reading.Expect(at, Wanted.Setting);
                at.Reading.Expect(at, Wanted.Mark(TokenKind.CloseBrace));
                at = noForm(at).Value;
            }
        }

        return new Ok<IReadOnlyList<T>>(read, at.Next);
    })).Nest(settings: true);

    /// <summary>One form, from a word on.</summary>
    public static IResult<FormNode> Form(IInput input)
    {
        var at = (Token)input;
        if (at.Next.Kind == TokenKind.Assign) return Setting(at);
        if (Lookahead.BeginsBlock(at)) return block(at);
        if (at.Next.Kind is TokenKind.Equal or TokenKind.Colon)
        {
            at.Reading.Tell(at.Next, SyntaxErrors.SettingNotation(at.Next, at.Text));
            return Setting(at);
        }

        return Neither(at);
    }

    private static IResult<FormNode> Setting(Token name)
    {
        var begin = name.Next.Next;
        if (begin.Kind is TokenKind.CloseBrace or TokenKind.EndOfText || (begin.IsFirstOfLine && Lookahead.BeginsForm(begin)))
        {
            begin.Reading.Allow(begin, Wanted.Value);
            begin.Reading.Tell(begin, SyntaxErrors.Expected(begin, [Wanted.Value], null));
            return new Ok<FormNode>(new SettingNode(NameNodeOf(name), new BadValueNode(Covered(begin, begin)), Covered(name, begin)), begin);
        }

        begin.Reading.Restart();
        var read = value(begin);
        var rest = (Token)read.Remainder;
        var setting = new SettingNode(NameNodeOf(name), read.Value, Covered(name, rest));
        rest.Reading.Allow(rest, Wanted.NextSetting);
        if (IsEnd(rest)) return new Ok<FormNode>(setting, rest);
        rest.Reading.Expect(rest, Wanted.NextSetting);
        return new Ok<FormNode>(setting, noForm(rest).Value);
    }

    private static bool IsEnd(Token at) =>
        at.Kind is TokenKind.CloseBrace or TokenKind.EndOfText || (at.IsWord && (at.IsFirstOfLine || Lookahead.BeginsForm(at)));

    // Neither `name =` nor the head of a block: where it stops being one, a sign is missing.
    private static IResult<FormNode> Neither(Token word)
    {
        var reading = word.Reading;
        reading.Restart();
        var next = word.Next;
        if (next.IsWord && !Lookahead.BeginsPipeline(next))
        {
            var rest = (Token)Label(next).Remainder;
            if (rest.Kind == TokenKind.Text) rest = rest.Next;
            if (!rest.IsFirstOfLine && rest.Kind != TokenKind.CloseBrace) reading.Expect(rest, Wanted.Mark(TokenKind.OpenBrace));
        }

        if (reading.Furthest is null) reading.Expect(next, Wanted.Mark(TokenKind.Assign));
        var skipped = noForm(word);
        return new Ok<FormNode>(new SettingNode(NameNodeOf(word), new BadValueNode(Covered(next, skipped.Value)), Covered(word, skipped.Value)), skipped.Value);
    }
}
