using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>
/// Expressions, by climbing the table of <see cref="Precedence"/>: an operand, then as many operators as bind tightly enough. What binds equally is
/// gathered in one list, so that length costs no depth; brackets and prefixes count as levels. The climb itself is plain methods, which give a node, or
/// null where they failed, and where it ended: a result is made only where an expression is handed to a parser of another grammar.
/// </summary>
internal static class ExpressionGrammar
{
    private static readonly Parser<ExpressionNode> expression = Expression;
    private static readonly Parser<ValueNode> item = ValueGrammar.Item;

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
    public static IResult<ExpressionNode> Expression(IInput input) => Climbed((Token)input, Precedence.Choice);

    /// <summary>An expression that binds more tightly than a comparison: the end of a range, the side of a <c>between</c>.</summary>
    public static IResult<ExpressionNode> Operand(IInput input) => Climbed((Token)input, Precedence.Coalesce);

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

    /// <summary>The operators after an operand that is read already, and what they join it to.</summary>
    public static IResult<ExpressionNode> Continue(Token start, ExpressionNode left, Token rest)
    {
        var end = OperandEnd.Behind(rest);
        return Result(Joined(start, left, ref end, Precedence.Choice), end.At);
    }

    private static IResult<ExpressionNode> Climbed(Token start, Precedence minimum) => Result(Climb(start, minimum, out var end), end.At);

    private static IResult<ExpressionNode> Result(ExpressionNode? node, Token rest) => node is null ? new No<ExpressionNode>(rest) : new Ok<ExpressionNode>(node, rest);

    private static ExpressionNode? Node(IResult<ExpressionNode> result, out Token rest)
    {
        rest = (Token)result.Remainder;
        return result.WasSuccessful ? result.Value : null;
    }

    // An operand and the operators after it that bind at least as tightly as a minimum.
    private static ExpressionNode? Climb(Token start, Precedence minimum, out OperandEnd end)
    {
        if (First(start, minimum, out var rest) is not { } first)
        {
            end = new OperandEnd(rest, TokenKind.None);
            return null;
        }

        end = OperandEnd.Behind(rest);
        return Joined(start, first, ref end, minimum);
    }

    private static ExpressionNode? Joined(Token start, ExpressionNode left, ref OperandEnd end, Precedence minimum)
    {
        var compared = false;
        while (end.Operator != TokenKind.None)
        {
            var precedence = end.Precedence;
            if (precedence < minimum) return left;
            if (precedence == Precedence.Comparison && compared) return Refused(end.At, SyntaxErrors.ComparisonChain(end.At));
            compared = precedence == Precedence.Comparison;
            var joined = precedence switch
            {
                Precedence.Or or Precedence.And => Logic(start, left, ref end, precedence),
                Precedence.Comparison => Comparison(start, left, ref end),
                _ => Chain(start, left, ref end, precedence),
            };
            if (joined is null) return null;
            left = joined;
        }

        return left;
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

    private static LogicNode? Logic(Token start, ExpressionNode left, ref OperandEnd end, Precedence precedence)
    {
        var kind = end.Operator;
        var terms = new List<ExpressionNode> { left };
        do
        {
            TellCapitals(end.At);
            if (Climb(end.At.Next, precedence + 1, out end) is not { } term) return null;
            terms.Add(term);
        }
        while (end.Operator == kind);

        return new LogicNode(kind == TokenKind.And ? LogicOperator.And : LogicOperator.Or, terms, Covered(start, end.At));
    }

    private static ExpressionNode? Comparison(Token start, ExpressionNode left, ref OperandEnd end)
    {
        var (op, kind) = (end.At, Meant(end.At, end.Operator));
        if (Operators.Comparison(kind) is { } comparison)
            return Climb(op.Next, Precedence.Coalesce, out end) is { } right ? new ComparisonNode(left, comparison, op.Span, right, Covered(start, end.At)) : null;
        var asked = Node(QuestionGrammar.After(start, left, op, kind), out var rest);
        end = asked is null ? new OperandEnd(rest, TokenKind.None) : OperandEnd.Behind(rest);
        return asked;
    }

    private static ChainNode? Chain(Token start, ExpressionNode left, ref OperandEnd end, Precedence precedence)
    {
        var steps = new List<ChainStep>();
        while (end.Operator != TokenKind.None && end.Precedence == precedence)
        {
            var op = end.At;
            var chain = Operators.Chain(Meant(op, end.Operator))!.Value;
            if (Climb(op.Next, precedence + 1, out end) is not { } operand) return null;
            steps.Add(new ChainStep(chain, op.Span, operand));
        }

        return new ChainNode(left, steps, Covered(start, end.At));
    }

    private static ExpressionNode? First(Token at, Precedence minimum, out Token rest)
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
            case TokenKind.OpenBracket: return Node(list(at), out rest);
            case TokenKind.Minus: return Negation(at, out rest);
            case TokenKind.Case: return Node(cases(at), out rest);
            case TokenKind.If: return minimum > Precedence.Choice ? Refused(at, SyntaxErrors.TooLoose(at)) : Node(choice(at), out rest);
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
        var inner = Climb(rest, Precedence.Choice, out var end);
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
        var operand = Climb(prefix.Next, precedence, out var end);
        prefix.Reading.Leave();
        rest = end.At;
        return operand;
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

    // Where an operand ends, and the operator that begins there, if one does: looked for once, however many levels ask.
    private readonly record struct OperandEnd(Token At, TokenKind Operator)
    {
        private static readonly Precedence[] precedences = [.. Enum.GetValues<TokenKind>().Select(Binding)];

        public Precedence Precedence => precedences[(int)Operator];

        public static OperandEnd Behind(Token at)
        {
            var op = Lookahead.Infix(at);
            if (op == TokenKind.None) at.Reading.Expect(at, Wanted.Operator);
            return new OperandEnd(at, op);
        }

        private static Precedence Binding(TokenKind op) => op switch
        {
            TokenKind.Assign => Precedence.Comparison,
            TokenKind.Percent => Precedence.Product,
            _ => Operators.PrecedenceOf(op) ?? Precedence.Primary,
        };
    }
}
