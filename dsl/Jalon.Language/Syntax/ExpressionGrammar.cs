using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>
/// Expressions, by climbing the table of <see cref="Precedence"/>: an operand, then as many operators as bind tightly enough. What binds equally is
/// gathered in one list, so that length costs no depth; brackets and prefixes count as levels.
/// </summary>
internal static class ExpressionGrammar
{
    private static readonly Parser<ExpressionNode> expression = Expression;
    private static readonly Parser<ValueNode> item = ValueGrammar.Item;

    private static readonly Parser<ExpressionNode> parenthesised =
        from open in Mark(TokenKind.OpenParenthesis)
        from inner in expression.Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        select inner;

    private static readonly Parser<ExpressionNode> list =
        from open in Mark(TokenKind.OpenBracket)
        from items in item.Commas().If(at => at.Kind != TokenKind.CloseBracket).Nest(settings: false)
        from close in Close(TokenKind.CloseBracket, open)
        from span in Since(open)
        select new ListNode(items ?? [], span);

    // How far a call is looked for its comma; what is longer is no slip of the first hour.
    private const int LongestCall = 200;

    // `if`, unless it is written as the function that other languages have.
    private static readonly Parser<Token> FirstOfChoice = input =>
    {
        var at = (Token)input;
        if (at.Kind == TokenKind.If && at.Next.Kind == TokenKind.OpenParenthesis && HoldsComma(at.Next)) return Refuse<Token>(at, SyntaxErrors.IfAsFunction(at));
        return Mark(TokenKind.If)(at);
    };

    private static readonly Parser<ExpressionNode> choice =
        (from start in Here
         from word in FirstOfChoice
         from condition in expression
         from then in Keyword(TokenKind.Then)
         from yes in expression
         from otherwise in Keyword(TokenKind.Else)
         from no in expression
         from span in Since(start)
         select (ExpressionNode)new IfNode(condition, yes, no, span)).Nest();

    private static readonly Parser<WhenNode> when =
        from start in Here
        from word in Keyword(TokenKind.When)
        from condition in expression
        from then in Keyword(TokenKind.Then)
        from result in expression
        from span in Since(start)
        select new WhenNode(condition, result, span);

    private static readonly Parser<ExpressionNode> otherwise =
        from word in Keyword(TokenKind.Else)
        from value in expression
        select value;

    private static readonly Parser<ExpressionNode> cases =
        (from start in Mark(TokenKind.Case)
         from first in when
         from possible in Allowed(TokenKind.When, TokenKind.Else)
         from more in when.While(at => Lookahead.IsWordOf(at, TokenKind.When))
         from last in otherwise.If(at => Lookahead.IsWordOf(at, TokenKind.Else))
         from end in Keyword(TokenKind.End)
         from span in Since(start)
         select (ExpressionNode)new CaseNode([first, .. more], last, span)).Nest();

    /// <summary>Any expression.</summary>
    public static IResult<ExpressionNode> Expression(IInput input) => Climb((Token)input, Precedence.Choice);

    /// <summary>An expression that binds more tightly than a comparison: the end of a range, the side of a <c>between</c>.</summary>
    public static IResult<ExpressionNode> Operand(IInput input) => Climb((Token)input, Precedence.Coalesce);

    /// <summary>An operand, or two of them as the ends of a range.</summary>
    public static IResult<ValueNode> OperandOrRange(IInput input)
    {
        var start = (Token)input;
        var from = Operand(start);
        if (!from.WasSuccessful) return new No<ValueNode>(from.Remainder);
        var dots = (Token)from.Remainder;
        return dots.Kind == TokenKind.DotDot ? RangeFrom(start, from.Value, dots) : new Ok<ValueNode>(from.Value, dots);
    }

    /// <summary>The range whose beginning is read, from its dots on.</summary>
    public static IResult<ValueNode> RangeFrom(Token start, ExpressionNode from, Token dots)
    {
        var to = Operand(dots.Next);
        if (!to.WasSuccessful) return new No<ValueNode>(to.Remainder);
        var rest = (Token)to.Remainder;
        return new Ok<ValueNode>(new RangeNode(from, to.Value, Covered(start, rest)), rest);
    }

    /// <summary>An operand and the operators after it that bind at least as tightly as a minimum.</summary>
    public static IResult<ExpressionNode> Climb(Token start, Precedence minimum)
    {
        var first = First(start, minimum);
        return first.WasSuccessful ? Continue(start, first.Value, (Token)first.Remainder, minimum) : first;
    }

    /// <summary>The operators after an operand that is read already.</summary>
    public static IResult<ExpressionNode> Continue(Token start, ExpressionNode left, Token op, Precedence minimum)
    {
        var compared = false;
        while (true)
        {
            var kind = Lookahead.Infix(op);
            if (kind == TokenKind.None)
            {
                op.Reading.Expect(op, Wanted.Operator);
                return new Ok<ExpressionNode>(left, op);
            }

            var precedence = kind switch
            {
                TokenKind.Assign => Precedence.Comparison,
                TokenKind.Percent => Precedence.Product,
                _ => Operators.PrecedenceOf(kind)!.Value,
            };
            if (precedence < minimum) return new Ok<ExpressionNode>(left, op);
            if (precedence == Precedence.Comparison && compared) return Refuse<ExpressionNode>(op, SyntaxErrors.ComparisonChain(op));
            compared = precedence == Precedence.Comparison;

            kind = Meant(op, kind);
            var result = precedence switch
            {
                Precedence.Or or Precedence.And => Logic(start, left, op, kind, precedence),
                Precedence.Comparison => QuestionGrammar.After(start, left, op, kind),
                _ => Chain(start, left, op, precedence),
            };
            if (!result.WasSuccessful) return result;
            left = result.Value;
            op = (Token)result.Remainder;
        }
    }

    /// <summary>A keyword where only it may stand, which may be written in capitals by mistake.</summary>
    public static Parser<Token> Keyword(TokenKind kind) => input =>
    {
        var at = (Token)input;
        if (Lookahead.MeantKind(at) != kind) return Fail<Token>(at, Wanted.Mark(kind));
        TellCapitals(at);
        return new Ok<Token>(at, at.Next);
    };

    /// <summary>Tells of a keyword in capitals; does nothing for all other tokens.</summary>
    public static void TellCapitals(Token at)
    {
        if (at.Loud != TokenKind.None) at.Reading.Tell(at, SyntaxErrors.KeywordInCapitals(at));
    }

    // Tells of an operator that is written as in another language, and says which of ours it is.
    private static TokenKind Meant(Token op, TokenKind kind)
    {
        TellCapitals(op);
        switch (kind)
        {
            case TokenKind.Assign:
                op.Reading.Tell(op, SyntaxErrors.AssignmentForComparison(op));
                return TokenKind.Equal;
            case TokenKind.Percent:
                op.Reading.Tell(op, SyntaxErrors.PercentForModulo(op));
                return TokenKind.Mod;
            default:
                return kind;
        }
    }

    private static IResult<ExpressionNode> Logic(Token start, ExpressionNode left, Token op, TokenKind kind, Precedence precedence)
    {
        var terms = new List<ExpressionNode> { left };
        do
        {
            TellCapitals(op);
            var term = Climb(op.Next, precedence + 1);
            if (!term.WasSuccessful) return term;
            terms.Add(term.Value);
            op = (Token)term.Remainder;
        }
        while (Lookahead.Infix(op) == kind);

        return new Ok<ExpressionNode>(new LogicNode(kind == TokenKind.And ? LogicOperator.And : LogicOperator.Or, terms, Covered(start, op)), op);
    }

    private static IResult<ExpressionNode> Chain(Token start, ExpressionNode left, Token op, Precedence precedence)
    {
        var steps = new List<ChainStep>();
        for (var kind = Lookahead.Infix(op); kind == TokenKind.Percent ? precedence == Precedence.Product : Operators.PrecedenceOf(kind) == precedence; kind = Lookahead.Infix(op))
        {
            var chain = Operators.Chain(Meant(op, kind))!.Value;
            var operand = Climb(op.Next, precedence + 1);
            if (!operand.WasSuccessful) return operand;
            steps.Add(new ChainStep(chain, op.Span, operand.Value));
            op = (Token)operand.Remainder;
        }

        return new Ok<ExpressionNode>(new ChainNode(left, steps, Covered(start, op)), op);
    }

    private static IResult<ExpressionNode> First(Token at, Precedence minimum)
    {
        switch (at.Kind)
        {
            case TokenKind.Number: return LiteralGrammar.Number(at, at);
            case TokenKind.Percentage: return LiteralGrammar.Percentage(at, at);
            case TokenKind.Text: return new Ok<ExpressionNode>(new TextNode((string)at.Value!, at.Span), at.Next);
            case TokenKind.Date or TokenKind.Time or TokenKind.DateTime or TokenKind.Version: return Moment(at);
            case TokenKind.True or TokenKind.False: return new Ok<ExpressionNode>(new BooleanNode(at.Kind == TokenKind.True, at.Span), at.Next);
            case TokenKind.Empty: return new Ok<ExpressionNode>(new EmptyNode(at.Span), at.Next);
            case TokenKind.OpenParenthesis: return parenthesised(at);
            case TokenKind.OpenBracket: return list(at);
            case TokenKind.Minus: return Negation(at);
            case TokenKind.Case: return cases(at);
            case TokenKind.If: return minimum > Precedence.Choice ? Refuse<ExpressionNode>(at, SyntaxErrors.TooLoose(at)) : choice(at);
            case TokenKind.Not or TokenKind.Bang: return Not(at, minimum);
            case TokenKind.Name when at.Loud != TokenKind.None || Lookahead.Is(at, "null"): return Foreign(at, minimum);
            default: return at.IsWord && !Lookahead.BeginsActivity(at) && !Recovery.IsHead(at) ? CallGrammar.PathOrCall(at) : Fail<ExpressionNode>(at, Wanted.Expression);
        }
    }

    private static IResult<ExpressionNode> Moment(Token at)
    {
        if (at.Kind == TokenKind.Version) at.Reading.Tell(at, LexisErrors.NotADate(at.Reading.Source, at.Span, at.Text));
        return LiteralGrammar.Moment(at);
    }

    // Words that SQL would understand here.
    private static IResult<ExpressionNode> Foreign(Token at, Precedence minimum)
    {
        if (at.Next.Kind is TokenKind.Dot or TokenKind.OpenParenthesis or TokenKind.Bang && at.Loud != TokenKind.Not) return CallGrammar.PathOrCall(at);
        switch (at.Loud)
        {
            case TokenKind.Not when Lookahead.BeginsOperand(at.Next) && Lookahead.Infix(at.Next) == TokenKind.None:
                TellCapitals(at);
                return Not(at, minimum);
            case TokenKind.True or TokenKind.False:
                TellCapitals(at);
                return new Ok<ExpressionNode>(new BooleanNode(at.Loud == TokenKind.True, at.Span), at.Next);
            case TokenKind.None:
                at.Reading.Tell(at, SyntaxErrors.NullWord(at));
                return new Ok<ExpressionNode>(new EmptyNode(at.Span), at.Next);
            default:
                return CallGrammar.PathOrCall(at);
        }
    }

    private static IResult<ExpressionNode> Negation(Token minus)
    {
        var next = minus.Next;
        if (next.Start == minus.End && next.Kind == TokenKind.Number) return LiteralGrammar.Number(minus, next);
        if (next.Start == minus.End && next.Kind == TokenKind.Percentage) return LiteralGrammar.Percentage(minus, next);
        return Prefixed(minus, Precedence.Negate, (operand, span) => new NegateNode(operand, span));
    }

    private static IResult<ExpressionNode> Not(Token not, Precedence minimum)
    {
        if (minimum > Precedence.Not) return Refuse<ExpressionNode>(not, SyntaxErrors.TooLoose(not));
        if (not.Kind == TokenKind.Bang) not.Reading.Tell(not, LexisErrors.ForeignOperator(not.Reading.Source, not.Span, not.Text, "not"));
        return Prefixed(not, Precedence.Not, (operand, span) => new NotNode(operand, span));
    }

    private static IResult<ExpressionNode> Prefixed(Token prefix, Precedence precedence, Func<ExpressionNode, Span, ExpressionNode> node)
    {
        if (!prefix.Reading.TryEnter(prefix)) return new No<ExpressionNode>(prefix);
        var operand = Climb(prefix.Next, precedence);
        prefix.Reading.Leave();
        if (!operand.WasSuccessful) return operand;
        var rest = (Token)operand.Remainder;
        return new Ok<ExpressionNode>(node(operand.Value, Covered(prefix, rest)), rest);
    }

    // Whether a comma stands between a parenthesis and its partner, in no bracket between.
    private static bool HoldsComma(Token open)
    {
        var depth = 0;
        for (var at = open; at.Kind != TokenKind.EndOfText && at.Index - open.Index < LongestCall; at = at.Next)
        {
            if (at.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace) depth++;
            else if (at.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace && --depth == 0) return false;
            else if (at.Kind == TokenKind.Comma && depth == 1) return true;
        }

        return false;
    }
}
