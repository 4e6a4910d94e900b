using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Pipelines and their clauses. A clause that cannot be read costs no other clause.</summary>
internal static class QueryGrammar
{
    private static readonly Parser<ExpressionNode> expression = ExpressionGrammar.Expression;
    private static readonly Parser<PipelineNode> pipeline = Pipeline;

    private static readonly Parser<OrderKeyNode> key =
        from start in Here
        from value in expression
        from direction in ValueGrammar.Direction
        from span in Since(start)
        select new OrderKeyNode(value, direction == true, span);

    /// <summary><c>by E, E</c></summary>
    public static readonly Parser<IReadOnlyList<ExpressionNode>> By =
        from word in Keyword(TokenKind.By)
        from values in expression.Commas()
        select values;

    /// <summary>Expressions with a name or without.</summary>
    public static readonly Parser<IReadOnlyList<BindingNode>> Bindings = BindingGrammar.Bindings;

    private static readonly Parser<IReadOnlyList<OrderKeyNode>> orderBy =
        from order in Keyword(TokenKind.Order)
        from second in Keyword(TokenKind.By)
        from keys in key.Commas()
        select keys;

    private static readonly Parser<ClauseNode> where =
        from start in Here
        from condition in After(expression)
        from span in Since(start)
        select new WhereNode(condition, span);

    private static readonly Parser<ClauseNode> derive =
        from start in Here
        from bindings in After(Bindings)
        from span in Since(start)
        select new DeriveNode(bindings, span);

    private static readonly Parser<ClauseNode> order =
        from start in Here
        from keys in orderBy
        from span in Since(start)
        select new OrderNode(keys, span);

    private static readonly Parser<ClauseNode> limit =
        from start in Here
        from size in After(expression)
        from span in Since(start)
        select new LimitNode(size, span);

    private static readonly Parser<ClauseNode> sample =
        from start in Here
        from size in After(expression)
        from possible in Allowed(TokenKind.Seed)
        from seed in After(expression).If(at => Lookahead.IsWordOf(at, TokenKind.Seed))
        from span in Since(start)
        select new SampleNode(size, seed, span);

    private static readonly Parser<ClauseNode> distinct =
        from start in Here
        from values in After(By)
        from possible in Allowed(TokenKind.Keep, TokenKind.Order)
        from keep in After(expression).If(at => Lookahead.IsWordOf(at, TokenKind.Keep))
        from keys in orderBy.If(at => Lookahead.Clause(at) == TokenKind.Order)
        from span in Since(start)
        select new DistinctNode(values, keep, keys ?? [], span);

    private static readonly Parser<ClauseNode> group =
        from start in Here
        from possible in AllowedAfter(TokenKind.By, TokenKind.Derive)
        from keys in After(After(Bindings).If(at => Lookahead.MeantKind(at) == TokenKind.By))
        from bindings in After(Bindings).If(at => Lookahead.Clause(at) == TokenKind.Derive)
        from span in Since(start)
        select new GroupNode(keys ?? [], bindings ?? [], span);

    private static readonly Parser<ClauseNode> setOperation =
        from start in Here
        from open in After(Mark(TokenKind.OpenParenthesis))
        from inner in pipeline.Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        from span in Since(start)
        select new SetOperationNode(
            Lookahead.MeantKind(start) switch { TokenKind.Union => SetOperator.Union, TokenKind.Intersect => SetOperator.Intersect, _ => SetOperator.Except }, inner, span);

    private static readonly Parser<ClauseNode> select =
        from start in Here
        from bindings in After(Bindings)
        from span in Since(start)
        select new SelectNode(bindings, span);

    private static readonly Parser<ClauseNode> anyClause = input => ClauseAt((Token)input)(input);

    private static readonly Parser<ClauseNode> clause =
        anyClause.Recover(Recovery.ToNextClause, (at, rest) => new BadClauseNode(Covered(at, rest)));

    // What stands between two clauses and begins none.
    private static readonly Parser<ClauseNode> noClause =
        ((Parser<ClauseNode>)(input => new No<ClauseNode>(input))).Recover(Recovery.ToNextClause, (at, rest) => new BadClauseNode(Covered(at, rest)));

    private static readonly Parser<SourceNode> source =
        After((Parser<SourceNode>)Source).Recover(
            Recovery.ToNextClause, (at, rest) => new NamedSourceNode(new NameNode("", false, Covered(at, rest)), null, Covered(at, rest)));

    /// <summary><c>let name = (pipeline)</c></summary>
    public static readonly Parser<LetNode> Let =
        from start in Mark(TokenKind.Let)
        from name in Name
        from assign in Mark(TokenKind.Assign)
        from open in Mark(TokenKind.OpenParenthesis)
        from inner in pipeline.Nest(settings: false)
        from close in Close(TokenKind.CloseParenthesis, open)
        from span in Since(start)
        select new LetNode(name, inner, span);

    /// <summary><c>order by</c> and its keys.</summary>
    public static IResult<IReadOnlyList<OrderKeyNode>> OrderBy(IInput input) => orderBy(input);

    /// <summary>What a session reads at a time: a pipeline, or named steps alone.</summary>
    public static IResult<PipelineNode> Entry(IInput input)
    {
        var lets = Let.While(Lookahead.BeginsLet)(input);
        return lets is { WasSuccessful: true, Value.Count: > 0, Remainder: Token { Kind: TokenKind.EndOfText } end }
            ? new Ok<PipelineNode>(new PipelineNode(lets.Value, null, [], Covered((Token)input, end)), end)
            : Pipeline(input);
    }

    /// <summary>A pipeline: named steps, a source or none, clauses.</summary>
    public static IResult<PipelineNode> Pipeline(IInput input)
    {
        var start = (Token)input;
        var lets = Let.While(Lookahead.BeginsLet)(start);
        if (!lets.WasSuccessful) return new No<PipelineNode>(lets.Remainder);
        var at = (Token)lets.Remainder;

        SourceNode? from = null;
        if (Lookahead.IsWordOf(at, TokenKind.From))
        {
            TellCapitals(at);
            var named = source(at);
            (from, at) = (named.Value, (Token)named.Remainder);
        }
        else if (Lookahead.Clause(at) == TokenKind.None) return Fail<PipelineNode>(at, Wanted.Pipeline);

        var clauses = new List<ClauseNode>();
        while (!IsEnd(at))
        {
            if (Lookahead.Clause(at) == TokenKind.None) Unexpected(at);
            var read = Lookahead.Clause(at) == TokenKind.None ? noClause(at) : clause(at);
            clauses.Add(read.Value);
            if (read.Remainder == at) break;
            at = (Token)read.Remainder;
        }

        at.Reading.Expect(at, Wanted.Clause);
        return new Ok<PipelineNode>(new PipelineNode(lets.Value, from, clauses, Covered(start, at)), at);
    }

    /// <summary>Tells of a clause word that another language would write; does nothing for all other tokens.</summary>
    public static void TellForeign(Token at)
    {
        if (Lookahead.Is(at, "having")) at.Reading.Tell(at, SyntaxErrors.Having(at));
        else TellCapitals(at);
    }

    private static void Unexpected(Token at)
    {
        if (Lookahead.MeantKind(at) == TokenKind.From) at.Reading.Refuse(at, SyntaxErrors.FromNotFirst(at));
        else if (Lookahead.MeantKind(at) is TokenKind.Order or TokenKind.Distinct or TokenKind.Group && at.Next.Kind != TokenKind.Assign) at.Reading.Expect(at.Next, Wanted.Mark(TokenKind.By));
        else if (IsJoin(at)) at.Reading.Refuse(at, SyntaxErrors.Join(at));
        else at.Reading.Expect(at, Wanted.Clause);
    }

    private static bool IsJoin(Token at) =>
        Lookahead.Is(at, "join")
        || ((Lookahead.Is(at, "left") || Lookahead.Is(at, "right") || Lookahead.Is(at, "inner") || Lookahead.Is(at, "full") || Lookahead.Is(at, "cross"))
            && (Lookahead.Is(at.Next, "join") || Lookahead.Is(at.Next, "outer")));

    // Where the pipeline is over, as far as it can tell; whoever reads on says what should have come.
    private static bool IsEnd(Token at) => Lookahead.Clause(at) == TokenKind.None && at.Kind switch
    {
        TokenKind.EndOfText or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace => true,
        _ => at.Reading.SettingsPossible && at.IsWord && (at.IsFirstOfLine || Lookahead.BeginsForm(at)),
    };

    private static IResult<SourceNode> Source(IInput input)
    {
        var at = (Token)input;
        var next = at.Next;
        switch (at.Kind)
        {
            case TokenKind.Input:
                return new Ok<SourceNode>(new InputSourceNode(at.Span), next);
            case TokenKind.File:
                return Text.Select(path => (SourceNode)new FileSourceNode(path, at.Span.To(path.Span)))(next);
            case TokenKind.Audience:
                return Lookahead.Clause(next) == TokenKind.None
                    ? Name.Select(name => (SourceNode)new AudienceSourceNode(name, at.Span.To(name.Span)))(next)
                    : Fail<SourceNode>(next, Wanted.Name);
            default:
                if (!at.IsWord || IsClauseInstead(at)) return Fail<SourceNode>(at, Wanted.Source);
                if (next.Kind != TokenKind.Dot) return new Ok<SourceNode>(new NamedSourceNode(NameNodeOf(at), null, at.Span), next);
                return Name.Select(output => (SourceNode)new NamedSourceNode(NameNodeOf(at), output, at.Span.To(output.Span)))(next.Next);
        }
    }

    // An entity may be called `limit`; but in `from where age > 3` the source is what is missing.
    private static bool IsClauseInstead(Token at) =>
        Lookahead.Clause(at) != TokenKind.None && Lookahead.BeginsOperand(at.Next) && Lookahead.Clause(at.Next) == TokenKind.None;

    private static Parser<ClauseNode> ClauseAt(Token at)
    {
        TellForeign(at);
        return Lookahead.Clause(at) switch
        {
            TokenKind.Where => where,
            TokenKind.Derive => derive,
            TokenKind.Order => order,
            TokenKind.Limit => limit,
            TokenKind.Sample => sample,
            TokenKind.Distinct => distinct,
            TokenKind.Group => group,
            TokenKind.Select => select,
            _ => setOperation,
        };
    }

    // What follows the word of a clause, which is known already.
    private static Parser<T> After<T>(Parser<T> parser) => input => parser(((Token)input).Next);
}
