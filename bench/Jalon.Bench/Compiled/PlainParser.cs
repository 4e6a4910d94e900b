using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Bench.Compiled;

/// <summary>A plain recursive descent over the same tokens to the same nodes, for what the race is run over: a method a level, no errors, no recovery.</summary>
internal sealed class PlainParser(Token first)
{
    private Token _at = first;

    public ExpressionNode Parse()
    {
        var left = Conjunction();
        if (_at.Kind != TokenKind.Or)
            return left;
        var terms = new List<ExpressionNode> { left };
        while (_at.Kind == TokenKind.Or)
        {
            _at = _at.Next;
            terms.Add(Conjunction());
        }

        return new LogicNode(LogicOperator.Or, terms, left.Span.To(terms[^1].Span));
    }

    private ExpressionNode Conjunction()
    {
        var left = Comparison();
        if (_at.Kind != TokenKind.And)
            return left;
        var terms = new List<ExpressionNode> { left };
        while (_at.Kind == TokenKind.And)
        {
            _at = _at.Next;
            terms.Add(Comparison());
        }

        return new LogicNode(LogicOperator.And, terms, left.Span.To(terms[^1].Span));
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
        if (_at.Kind is not (TokenKind.Plus or TokenKind.Minus))
            return left;
        var steps = new List<ChainStep>();
        while (_at.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = _at;
            _at = sign.Next;
            steps.Add(new ChainStep(sign.Kind == TokenKind.Plus ? ChainOperator.Add : ChainOperator.Subtract, sign.Span, Product()));
        }

        return new ChainNode(left, steps, left.Span.To(steps[^1].Operand.Span));
    }

    private ExpressionNode Product()
    {
        var left = Primary();
        if (_at.Kind is not (TokenKind.Star or TokenKind.Slash or TokenKind.Mod))
            return left;
        var steps = new List<ChainStep>();
        while (_at.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Mod)
        {
            var sign = _at;
            _at = sign.Next;
            steps.Add(new ChainStep(sign.Kind switch { TokenKind.Star => ChainOperator.Multiply, TokenKind.Slash => ChainOperator.Divide, _ => ChainOperator.Modulo }, sign.Span, Primary()));
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
                var names = new List<NameNode>(1) { new(token.Text, false, token.Span) };
                while (_at.Kind == TokenKind.Dot)
                {
                    names.Add(new NameNode(_at.Next.Text, false, _at.Next.Span));
                    _at = _at.Next.Next;
                }

                return new PathNode(names, token.Span.To(names[^1].Span));
        }
    }
}
