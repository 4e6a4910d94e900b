using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>What <c>derive</c>, <c>select</c> and <c>group by</c> list: expressions with a name or without.</summary>
internal static class BindingGrammar
{
    /// <summary>One or more bindings, with commas between. A forgotten comma is told where no setting could begin instead.</summary>
    public static IResult<IReadOnlyList<BindingNode>> Bindings(IInput input)
    {
        var at = (Token)input;
        var bindings = new List<BindingNode>();
        if (at.Kind == TokenKind.Star)
        {
            at.Reading.Tell(at, SyntaxErrors.SelectStar(at));
            return new Ok<IReadOnlyList<BindingNode>>(bindings, at.Next);
        }

        while (true)
        {
            var binding = Binding(at);
            if (!binding.WasSuccessful) return new No<IReadOnlyList<BindingNode>>(binding.Remainder);
            bindings.Add(binding.Value);
            at = (Token)binding.Remainder;
            if (at.Kind == TokenKind.Comma) at = at.Next;
            else if (Lookahead.BeginsSetting(at) && !at.Reading.SettingsPossible) at.Reading.Tell(at, SyntaxErrors.MissingComma(at));
            else return new Ok<IReadOnlyList<BindingNode>>(bindings, at);
        }
    }

    private static IResult<BindingNode> Binding(Token start)
    {
        var name = Lookahead.BeginsSetting(start) ? NameNodeOf(start) : null;
        var value = ExpressionGrammar.Expression(name is null ? start : start.Next.Next);
        if (!value.WasSuccessful) return new No<BindingNode>(value.Remainder);
        var at = (Token)value.Remainder;
        if (name is null && Lookahead.Is(at, "as") && at.Next.IsWord && !Lookahead.BeginsForm(at))
        {
            at.Reading.Tell(at, SyntaxErrors.Alias(at, at.Next.Text));
            name = NameNodeOf(at.Next);
            at = at.Next.Next;
        }

        return new Ok<BindingNode>(new BindingNode(name, value.Value, Covered(start, at)), at);
    }
}
