using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>What may stand after the <c>=</c> of a setting: a pipeline or an item; and what may stand in a list or record: an item.</summary>
internal static class ValueGrammar
{
    private static readonly Parser<ValueNode> item = Item;

    private static readonly Parser<FieldNode> field =
        from start in Here
        from name in Name
        from assign in Mark(TokenKind.Assign)
        from value in item
        from span in Since(start)
        select new FieldNode(name, value, span);

    private static readonly Parser<ValueNode> record =
        from open in Mark(TokenKind.OpenBrace)
        from fields in field.Commas().If(at => at.Kind != TokenKind.CloseBrace).Nest(settings: false)
        from close in Close(TokenKind.CloseBrace, open)
        from span in Since(open)
        select new RecordNode(fields ?? [], span);

    /// <summary><c>desc</c> (true), <c>asc</c> (false) or nothing (null).</summary>
    public static readonly Parser<bool?> Direction = input =>
    {
        var at = (Token)input;
        at.Reading.Allow(at, TokenKind.Asc);
        at.Reading.Allow(at, TokenKind.Desc);
        var isDescending = Lookahead.IsWordOf(at, TokenKind.Desc);
        if (!isDescending && !Lookahead.IsWordOf(at, TokenKind.Asc)) return new Ok<bool?>(null, at);
        TellCapitals(at);
        return new Ok<bool?>(isDescending, at.Next);
    };

    /// <summary>The value of a setting.</summary>
    public static IResult<ValueNode> Value(IInput input)
    {
        var at = (Token)input;
        if (!Lookahead.BeginsPipeline(at)) return Item(at);
        var pipeline = QueryGrammar.Pipeline(at);
        return pipeline.WasSuccessful ? new Ok<ValueNode>(pipeline.Value, (Token)pipeline.Remainder) : new No<ValueNode>(pipeline.Remainder);
    }

    /// <summary>An expression, a range, a list or a record, with a direction or without.</summary>
    public static IResult<ValueNode> Item(IInput input)
    {
        var start = (Token)input;
        if (start.Kind == TokenKind.OpenBrace) return record(start);
        var plain = Plain(start);
        if (!plain.WasSuccessful) return plain;
        var directed = Direction(plain.Remainder);
        var rest = (Token)directed.Remainder;
        return directed.Value is { } isDescending ? new Ok<ValueNode>(new DirectedNode(plain.Value, isDescending, Covered(start, rest)), rest) : plain;
    }

    private static IResult<ValueNode> Plain(Token start)
    {
        if (start.Kind is TokenKind.Bang or TokenKind.If || Lookahead.MeantKind(start) == TokenKind.Not) return AsValue(ExpressionGrammar.Expression(start));
        var operand = ExpressionGrammar.Operand(start);
        if (!operand.WasSuccessful) return AsValue(operand);
        var next = (Token)operand.Remainder;
        return next.Kind == TokenKind.DotDot
            ? ExpressionGrammar.RangeFrom(start, operand.Value, next)
            : AsValue(ExpressionGrammar.Continue(start, operand.Value, next));
    }

    private static IResult<ValueNode> AsValue(IResult<ExpressionNode> result) =>
        result.WasSuccessful ? new Ok<ValueNode>(result.Value, (Token)result.Remainder) : new No<ValueNode>(result.Remainder);
}
