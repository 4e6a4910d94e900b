using System.Globalization;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Bench.Compiled;

/// <summary>An expression of a thousand terms: text to tree, and its tokens to a tree beside a plain recursive descent over the same tokens.</summary>
internal static class ParsingRace
{
    private const int Terms = 1_000;
    private const int Times = 50;
    private const int Rounds = 30;

    public static void Run()
    {
        var source = new SourceText("<expression>", Text(Terms));
        var tokens = Lexer.Read(new Reading(source));
        if (!Parser.ParseExpression(source).IsGood || !Equal(new PlainParser(tokens).Parse(), Parser.ParseExpression(source).Tree!))
            throw new InvalidOperationException("The two parsers disagree, so neither is worth measuring.");
        var took = Timed.InTurn(
            Rounds,
            () => Repeat(() => Parser.ParseExpression(source)),
            () => Repeat(() =>
            {
                // As for the first time: what was looked at furthest is forgotten.
                tokens.Reading.Restart();
                return ExpressionGrammar.Expression(tokens);
            }),
            () => Repeat(() => new PlainParser(tokens).Parse()));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"an expression of {Terms} terms, text to tree, ms (goal 1): best {took[0].Best / Times:F3}, median {took[0].Median / Times:F3}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  its tokens to a tree, ms: best {took[1].Best / Times:F3}; by recursive descent: best {took[2].Best / Times:F3}; ratio (goal 1.5): best {took[1].Best / took[2].Best:F2}, median {took[1].Median / took[2].Median:F2}"));

        var long10 = new SourceText("<expression>", Text(10 * Terms));
        var (small, large) = (Timed.Allocated(() => Parser.ParseExpression(source)), Timed.Allocated(() => Parser.ParseExpression(long10)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  allocated: {small / 1024} KiB; for ten times the terms {large / 1024} KiB, ratio (goal 12) {(double)large / small:F1}"));
    }

    private static void Repeat(Func<object> work)
    {
        for (var i = 0; i < Times; i++)
            work();
    }

    // Four terms at a time, of every level.
    private static string Text(int terms) => string.Join(" and ", Enumerable.Range(0, terms / 4).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"(amount{i} * {i}.5 > customer.score or country{i})")));

    // The same tree, but for the brackets that a span may hold or not.
    private static bool Equal(ExpressionNode left, ExpressionNode right) => (left, right) switch
    {
        (LogicNode a, LogicNode b) => a.Operator == b.Operator && a.Terms.Count == b.Terms.Count && a.Terms.Zip(b.Terms).All(t => Equal(t.First, t.Second)),
        (ComparisonNode a, ComparisonNode b) => a.Operator == b.Operator && Equal(a.Left, b.Left) && Equal(a.Right, b.Right),
        (ChainNode a, ChainNode b) => Equal(a.First, b.First) && a.Steps.Count == b.Steps.Count && a.Steps.Zip(b.Steps).All(s => s.First.Operator == s.Second.Operator && Equal(s.First.Operand, s.Second.Operand)),
        (PathNode a, PathNode b) => a.Text == b.Text,
        _ => left == right,
    };
}
