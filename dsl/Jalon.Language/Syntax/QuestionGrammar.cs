using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>What may be asked of an operand: comparisons, <c>in</c>, <c>between</c>, <c>is empty</c>, questions about texts, and their <c>not</c> forms.</summary>
internal static class QuestionGrammar
{
    private static readonly Parser<PipelineNode> steps = QueryGrammar.Pipeline;
    private static readonly Parser<ValueNode> item = ValueGrammar.Item;

    private static readonly Parser<ValueNode> pipeline =
        from open in Mark(TokenKind.OpenParenthesis)
        from inner in steps.Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        select (ValueNode)inner;

    // in (1, 2), as SQL writes a list
    private static readonly Parser<ValueNode> foreignList =
        from open in Mark(TokenKind.OpenParenthesis)
        from items in item.Commas().Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        from span in Since(open)
        select (ValueNode)new ListNode(items, span);

    /// <summary>The question from its operator on.</summary>
    /// <param name="start">Where the operand begins.</param>
    /// <param name="left">The operand.</param>
    /// <param name="op">The operator's first token.</param>
    /// <param name="kind">The operator that it begins.</param>
    public static IResult<ExpressionNode> After(Token start, ExpressionNode left, Token op, TokenKind kind)
    {
        if (Operators.Comparison(kind) is { } comparison)
            return ExpressionGrammar.Operand(op.Next).Then(start, (right, span) => new ComparisonNode(left, comparison, op.Span, right, span));

        var negated = kind == TokenKind.Not;
        var word = negated ? op.Next : op;
        TellCapitals(word);
        kind = Lookahead.MeantKind(word);
        return kind switch
        {
            TokenKind.In => Set(word.Next).Then(start, (set, span) => new InNode(left, negated, set, span)),
            TokenKind.Between => Between(start, left, negated, word.Next),
            TokenKind.Is => Is(start, left, word.Next),
            TokenKind.Starts or TokenKind.Ends => TextTest(start, left, negated, kind, word.Next.Next),
            _ => TextTest(start, left, negated, kind, word.Next),
        };
    }

    private static IResult<ExpressionNode> TextTest(Token start, ExpressionNode left, bool negated, TokenKind kind, Token pattern) =>
        ExpressionGrammar.Operand(pattern).Then(start, (right, span) => new TextTestNode(left, negated, Operators.Test(kind)!.Value, right, span));

    private static IResult<ValueNode> Set(Token at)
    {
        if (at.Kind != TokenKind.OpenParenthesis) return ExpressionGrammar.OperandOrRange(at);
        if (at.Next.Kind is TokenKind.From or TokenKind.Let || at.Next.Loud == TokenKind.From) return pipeline(at);
        if (!IsForeignList(at)) return ExpressionGrammar.OperandOrRange(at);
        at.Reading.Tell(at, SyntaxErrors.ListInParentheses(at));
        return foreignList(at);
    }

    // Only a comma after the first, simple item tells a list from an expression in parentheses.
    private static bool IsForeignList(Token open)
    {
        var at = open.Next;
        if (at.Kind == TokenKind.Minus) at = at.Next;
        return at.Next.Kind == TokenKind.Comma;
    }

    private static IResult<ExpressionNode> Between(Token start, ExpressionNode left, bool negated, Token at)
    {
        var low = ExpressionGrammar.Operand(at);
        if (!low.WasSuccessful) return low;
        var and = (Token)low.Remainder;
        if (Lookahead.MeantKind(and) != TokenKind.And) return Fail<ExpressionNode>(and, Wanted.Mark(TokenKind.And));
        TellCapitals(and);
        return ExpressionGrammar.Operand(and.Next).Then(start, (high, span) => new BetweenNode(left, negated, low.Value, high, span));
    }

    private static IResult<ExpressionNode> Is(Token start, ExpressionNode left, Token at)
    {
        var negated = Lookahead.MeantKind(at) == TokenKind.Not;
        var word = negated ? at.Next : at;
        var isNull = Lookahead.Is(word, "null");
        if (Lookahead.MeantKind(word) != TokenKind.Empty && !isNull)
        {
            if (!negated) at.Reading.Expect(word, Wanted.NotEmpty);
            return Fail<ExpressionNode>(word, Wanted.Empty);
        }

        if (negated) TellCapitals(at);
        if (isNull) word.Reading.Tell(word, SyntaxErrors.NullWord(word));
        else TellCapitals(word);
        return new Ok<ExpressionNode>(new IsEmptyNode(left, negated, Covered(start, word.Next)), word.Next);
    }

    private static IResult<ExpressionNode> Then<T>(this IResult<T> right, Token start, Func<T, Span, ExpressionNode> node)
    {
        if (!right.WasSuccessful) return new No<ExpressionNode>(right.Remainder);
        var rest = (Token)right.Remainder;
        return new Ok<ExpressionNode>(node(right.Value, Covered(start, rest)), rest);
    }
}
