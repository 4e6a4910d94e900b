using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>What stands between operators: literals, lists, parentheses, choices, paths and calls, and what may stand before them.</summary>
internal static class OperandGrammar
{
    private static readonly Parser<ValueNode> item = ValueGrammar.Item;

    private static readonly Parser<ExpressionNode> list =
        from open in Mark(TokenKind.OpenBracket)
        from items in item.Commas().If(at => at.Kind != TokenKind.CloseBracket).Nest(settings: false)
        from close in Close(TokenKind.CloseBracket, open)
        from span in Since(open)
        select new ListNode(items ?? [], span);

    /// <summary>The operand that an expression begins with.</summary>
    /// <param name="at">Its first token.</param>
    /// <param name="minimum">How tightly the expression must bind: what binds less is refused.</param>
    /// <param name="rest">The token after it.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static ExpressionNode? First(Token at, Precedence minimum, out Token rest)
    {
        rest = at.Next;
        switch (at.Kind)
        {
            case TokenKind.Number: return LiteralGrammar.Number(at, at, out rest);
            case TokenKind.Percentage: return LiteralGrammar.Percentage(at, at);
            case TokenKind.Text: return new TextNode((string)at.Value!, at.Span);
            case TokenKind.Date or TokenKind.Time or TokenKind.DateTime or TokenKind.Version: return Moment(at);
            case TokenKind.True or TokenKind.False: return new BooleanNode(at.Kind == TokenKind.True, at.Span);
            case TokenKind.Empty: return new EmptyNode(at.Span);
            case TokenKind.OpenParenthesis: return Parenthesised(at, out rest);
            case TokenKind.OpenBracket: return list(at).Node(out rest);
            case TokenKind.Minus: return Negation(at, out rest);
            case TokenKind.Case: return ChoiceGrammar.Case(at).Node(out rest);
            case TokenKind.If: return minimum > Precedence.Choice ? Refused(at, SyntaxErrors.TooLoose(at)) : ChoiceGrammar.If(at).Node(out rest);
            case TokenKind.Not or TokenKind.Bang: return Not(at, minimum, out rest);
            case TokenKind.Name when at.Loud != TokenKind.None || Lookahead.Is(at, "null"): return Foreign(at, minimum, out rest);
            default:
                if (at.IsWord && !Lookahead.BeginsActivity(at) && !Recovery.IsHead(at)) return CallGrammar.PathOrCall(at, out rest);
                at.Reading.Expect(at, Wanted.Expression);
                return null;
        }
    }

    private static ExpressionNode? Refused(Token at, Diagnostic diagnostic)
    {
        at.Reading.Refuse(at, diagnostic);
        return null;
    }

    private static ExpressionNode? Parenthesised(Token open, out Token rest)
    {
        rest = open.Next;
        var reading = open.Reading;
        if (!reading.TryEnter(rest)) return null;
        var before = reading.AllowSettings(false);
        var inner = ExpressionGrammar.Climb(rest, Precedence.Choice, out var end);
        reading.AllowSettings(before);
        reading.Leave();
        rest = end.At;
        if (inner is null) return null;
        if (rest.Kind == TokenKind.CloseParenthesis)
        {
            rest = rest.Next;
            return inner;
        }

        reading.ExpectClose(rest, Wanted.Mark(TokenKind.CloseParenthesis), open);
        return null;
    }

    private static ExpressionNode Moment(Token at)
    {
        if (at.Kind == TokenKind.Version) at.Reading.Tell(at, LexisErrors.NotADate(at.Reading.Source, at.Span, at.Text));
        return LiteralGrammar.Moment(at);
    }

    // Words that SQL would understand here.
    private static ExpressionNode? Foreign(Token at, Precedence minimum, out Token rest)
    {
        if (at.Next.Kind is TokenKind.Dot or TokenKind.OpenParenthesis or TokenKind.Bang && at.Loud != TokenKind.Not) return CallGrammar.PathOrCall(at, out rest);
        rest = at.Next;
        switch (at.Loud)
        {
            case TokenKind.Not when Lookahead.BeginsOperand(at.Next) && Lookahead.Infix(at.Next) == TokenKind.None:
                TellCapitals(at);
                return Not(at, minimum, out rest);
            case TokenKind.True or TokenKind.False:
                TellCapitals(at);
                return new BooleanNode(at.Loud == TokenKind.True, at.Span);
            case TokenKind.None:
                at.Reading.Tell(at, SyntaxErrors.NullWord(at));
                return new EmptyNode(at.Span);
            default:
                return CallGrammar.PathOrCall(at, out rest);
        }
    }

    private static ExpressionNode? Negation(Token minus, out Token rest)
    {
        var next = minus.Next;
        if (next.Start == minus.End && next.Kind == TokenKind.Number) return LiteralGrammar.Number(minus, next, out rest);
        if (next.Start != minus.End || next.Kind != TokenKind.Percentage) return Prefixed(minus, Precedence.Negate, out rest) is { } operand ? new NegateNode(operand, Covered(minus, rest)) : null;
        rest = next.Next;
        return LiteralGrammar.Percentage(minus, next);
    }

    private static ExpressionNode? Not(Token not, Precedence minimum, out Token rest)
    {
        rest = not;
        if (minimum > Precedence.Not) return Refused(not, SyntaxErrors.TooLoose(not));
        if (not.Kind == TokenKind.Bang) not.Reading.Tell(not, LexisErrors.ForeignOperator(not.Reading.Source, not.Span, not.Text, "not"));
        return Prefixed(not, Precedence.Not, out rest) is { } operand ? new NotNode(operand, Covered(not, rest)) : null;
    }

    private static ExpressionNode? Prefixed(Token prefix, Precedence precedence, out Token rest)
    {
        rest = prefix;
        if (!prefix.Reading.TryEnter(prefix)) return null;
        var operand = ExpressionGrammar.Climb(prefix.Next, precedence, out var end);
        prefix.Reading.Leave();
        rest = end.At;
        return operand;
    }
}
