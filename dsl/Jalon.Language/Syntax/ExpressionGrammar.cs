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

    /// <summary>An operand and the operators after it that bind at least as tightly as a minimum; null where it cannot be read.</summary>
    public static ExpressionNode? Climb(Token start, Precedence minimum, out OperandEnd end)
    {
        if (OperandGrammar.First(start, minimum, out var rest) is not { } first)
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
            if (precedence == Precedence.Comparison && compared)
            {
                end.At.Reading.Refuse(end.At, SyntaxErrors.ComparisonChain(end.At));
                return null;
            }

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
        var asked = QuestionGrammar.After(start, left, op, kind).Node(out var rest);
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
}
