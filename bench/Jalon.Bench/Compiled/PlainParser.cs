using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Bench.Compiled;

/// <summary>A plain recursive descent over the same tokens to the same nodes, for what the race is run over: a method a level, no errors, no recovery.</summary>
internal sealed class PlainParser(Token first)
{
    private Token _at = first;

    public ExpressionNode Parse() => Logic(TokenKind.Or, LogicOperator.Or, () => Logic(TokenKind.And, LogicOperator.And, Comparison));

    private ExpressionNode Logic(TokenKind sign, LogicOperator op, Func<ExpressionNode> operand)
    {
        var left = operand();
        if (_at.Kind != sign)
            return left;
        var terms = new List<ExpressionNode> { left };
        while (_at.Kind == sign)
        {
            _at = _at.Next;
            terms.Add(operand());
        }

        return new LogicNode(op, terms, left.Span.To(terms[^1].Span));
    }

    private ExpressionNode Comparison()
    {
        var left = Sum();
        if (Operators.Comparison(_at.Kind) is not { } op)
            return left;
        var sign = _at.Span;
        _at = _at.Next;
        var right = Sum();
        return new ComparisonNode(left, op, sign, right, left.Span.To(right.Span));
    }

    private ExpressionNode Sum()
    {
        var left = Product();
        return _at.Kind is TokenKind.Plus or TokenKind.Minus ? Chain(left, Product, Precedence.Sum) : left;
    }

    private ExpressionNode Product()
    {
        var left = Primary();
        return _at.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Mod ? Chain(left, Primary, Precedence.Product) : left;
    }

    private ChainNode Chain(ExpressionNode left, Func<ExpressionNode> operand, Precedence level)
    {
        var steps = new List<ChainStep>();
        while (Operators.PrecedenceOf(_at.Kind) == level)
        {
            var (op, sign) = (Operators.Chain(_at.Kind)!.Value, _at.Span);
            _at = _at.Next;
            steps.Add(new ChainStep(op, sign, operand()));
        }

        return new ChainNode(left, steps, left.Span.To(steps[^1].Operand.Span));
    }

    private ExpressionNode Primary()
    {
        var token = _at;
        _at = token.Next;
        switch (token.Kind)
        {
            case TokenKind.Number:
                var number = (decimal)token.Value!;
                return number.Scale > 0 ? new DecimalNode(number, false, token.Span) : new IntegerNode((long)number, token.Span);
            case TokenKind.Text:
                return new TextNode((string)token.Value!, token.Span);
            case TokenKind.OpenParenthesis:
                var inner = Parse();
                _at = _at.Next;
                return inner;
            default:
                var names = new List<NameNode> { new(token.Text, false, token.Span) };
                while (_at.Kind == TokenKind.Dot)
                {
                    names.Add(new NameNode(_at.Next.Text, false, _at.Next.Span));
                    _at = _at.Next.Next;
                }

                return new PathNode(names, token.Span.To(names[^1].Span));
        }
    }
}
