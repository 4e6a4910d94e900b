using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Paths, and the calls that may end them: arguments first, then the clauses that say over which rows.</summary>
internal static class CallGrammar
{
    private static readonly Parser<ExpressionNode> expression = ExpressionGrammar.Expression;
    private static readonly Parser<PipelineNode> pipeline = QueryGrammar.Pipeline;
    private static readonly Parser<IReadOnlyList<OrderKeyNode>> orderBy = QueryGrammar.OrderBy;

    private static readonly Parser<WindowNode> window =
        from start in Mark(TokenKind.Over)
        from open in Mark(TokenKind.OpenParenthesis)
        from possible in Allowed(TokenKind.By, TokenKind.Order)
        from parts in QueryGrammar.By.If(at => Lookahead.IsWordOf(at, TokenKind.By)).Nest(settings: false)
        from further in Allowed(TokenKind.Order)
        from keys in orderBy.If(at => Lookahead.Clause(at) == TokenKind.Order).Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        from span in Since(start)
        select new WindowNode(parts ?? [], keys ?? [], span);

    private static readonly Parser<Content> content = Inside;
    private static readonly TokenKind[] clauses = [TokenKind.Where, TokenKind.Order, TokenKind.Limit, TokenKind.Select];

    /// <summary>Names joined by points, the last of which may be a call.</summary>
    /// <param name="start">The first name.</param>
    /// <param name="rest">The token after it.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static ExpressionNode? PathOrCall(Token start, out Token rest)
    {
        var parts = new List<NameNode>(1) { NameNodeOf(start) };
        var at = start.Next;
        while (at.Kind == TokenKind.Dot)
        {
            if (!at.Next.IsWord)
            {
                rest = at.Next;
                rest.Reading.Expect(rest, Wanted.Name);
                return null;
            }

            parts.Add(NameNodeOf(at.Next));
            at = at.Next.Next;
        }

        var isStrict = at.Kind == TokenKind.Bang && at.Next.Kind == TokenKind.OpenParenthesis;
        if (isStrict) at = at.Next;
        rest = at;
        if (at.Kind != TokenKind.OpenParenthesis) return new PathNode(parts, Covered(start, at));
        return Call(start, parts, isStrict, at).Node(out rest);
    }

    private static IResult<ExpressionNode> Call(Token start, List<NameNode> path, bool isStrict, Token open)
    {
        var inside = nested(open.Next);
        if (!inside.WasSuccessful) return new No<ExpressionNode>(inside.Remainder);
        var close = Close(TokenKind.CloseParenthesis, open)(inside.Remainder);
        if (!close.WasSuccessful) return new No<ExpressionNode>(close.Remainder);
        var at = (Token)close.Remainder;
        WindowNode? over = null;
        at.Reading.Allow(at, TokenKind.Over);
        if (at.Kind == TokenKind.Over && at.Next.Kind == TokenKind.OpenParenthesis)
        {
            var windowed = window(at);
            if (!windowed.WasSuccessful) return new No<ExpressionNode>(windowed.Remainder);
            over = windowed.Value;
            at = (Token)windowed.Remainder;
        }

        var c = inside.Value;
        IReadOnlyList<NameNode> through = path.Count == 1 ? [] : path[..^1];
        return new Ok<ExpressionNode>(
            new CallNode(through, path[^1], isStrict, c.Arguments, c.Source, c.Where, c.OrderBy, c.Limit, c.Select, over, Covered(start, at)), at);
    }

    private static readonly Parser<Content> nested = content.Nest(settings: false);

    // What stands between the parentheses of a call.
    private sealed record Content
    {
        public IReadOnlyList<ExpressionNode> Arguments { get; init; } = [];

        public PipelineNode? Source { get; init; }

        public ExpressionNode? Where { get; init; }

        public IReadOnlyList<OrderKeyNode> OrderBy { get; init; } = [];

        public ExpressionNode? Limit { get; init; }

        public IReadOnlyList<BindingNode> Select { get; init; } = [];
    }

    private static IResult<Content> Inside(IInput input)
    {
        var at = (Token)input;
        if (Lookahead.BeginsLet(at) || (at.Kind == TokenKind.From && Lookahead.BeginsOperand(at.Next)))
            return pipeline.Select(steps => new Content { Source = steps })(at);

        var read = new Content();
        if (at.Kind == TokenKind.Star)
        {
            at.Reading.Tell(at, SyntaxErrors.CountStar(at));
            at = at.Next;
        }
        else if (at.Kind != TokenKind.CloseParenthesis && !BeginsClause(at))
        {
            var arguments = expression.Commas()(at);
            if (!arguments.WasSuccessful) return new No<Content>(arguments.Remainder);
            read = new Content { Arguments = arguments.Value };
            at = (Token)arguments.Remainder;
        }

        var last = TokenKind.None;
        foreach (var word in clauses) at.Reading.Allow(at, word);
        for (var kind = Lookahead.Clause(at); IsClause(kind); kind = Lookahead.Clause(at))
        {
            if (Rank(kind) <= Rank(last)) return Refuse<Content>(at, SyntaxErrors.ClauseOrder(at));
            QueryGrammar.TellForeign(at);
            var clause = Clause(read, kind)(kind == TokenKind.Order ? at : at.Next);
            if (!clause.WasSuccessful) return clause;
            (read, last, at) = (clause.Value, kind, (Token)clause.Remainder);
            foreach (var word in clauses) if (Rank(word) > Rank(last)) at.Reading.Allow(at, word);
        }

        return new Ok<Content>(read, at);
    }

    private static Parser<Content> Clause(Content read, TokenKind kind) => kind switch
    {
        TokenKind.Where => expression.Select(condition => read with { Where = condition }),
        TokenKind.Order => orderBy.Select(keys => read with { OrderBy = keys }),
        TokenKind.Limit => expression.Select(size => read with { Limit = size }),
        _ => QueryGrammar.Bindings.Select(bindings => read with { Select = bindings }),
    };

    private static bool IsClause(TokenKind kind) => Rank(kind) > 0;

    private static int Rank(TokenKind kind) => kind switch
    {
        TokenKind.Where => 1,
        TokenKind.Order => 2,
        TokenKind.Limit => 3,
        TokenKind.Select => 4,
        _ => 0,
    };

    // Where the first argument may stand, a clause word is one only if what follows could not follow a name.
    private static bool BeginsClause(Token at) =>
        IsClause(Lookahead.Clause(at))
        && (Lookahead.Clause(at) == TokenKind.Order || (Lookahead.BeginsOperand(at.Next) && Lookahead.Infix(at.Next) is TokenKind.None or TokenKind.Minus));
}
