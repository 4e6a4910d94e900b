using Jalon.Language.Syntax.Nodes;
using Sprache;

namespace Jalon.Language.Syntax;

/// <summary>Text to tree. No text makes it throw; time and memory grow with the length of the text and with nothing else.</summary>
public static class Parser
{
    private static readonly Parser<PipelineNode> query = Recovering(QueryGrammar.Pipeline);
    private static readonly Parser<PipelineNode> entry = Recovering(QueryGrammar.Entry);

    private static readonly Parser<ExpressionNode> expression = ExpressionGrammar.Expression;

    /// <summary>Parses a file of a workspace: entities, campaigns, tests, named pipelines.</summary>
    public static Parsed<FileNode> ParseFile(SourceText source)
    {
        var reading = new Reading(source);
        var first = Lexer.Read(reading);
        var file = FileGrammar.File(first);
        return new(source, file, first, reading.Diagnostics);
    }

    /// <summary>Parses a lone pipeline, as <c>jalon query</c> takes it.</summary>
    public static Parsed<PipelineNode> ParseQuery(SourceText source) => Parse(source, query);

    /// <summary>Parses what a session reads at a time: a lone pipeline, or named steps for those to come.</summary>
    public static Parsed<PipelineNode> ParseEntry(SourceText source) => Parse(source, entry);

    /// <summary>Parses a lone expression: a condition, the value of a parameter.</summary>
    public static Parsed<ExpressionNode> ParseExpression(SourceText source)
    {
        var reading = new Reading(source);
        var first = Lexer.Read(reading);
        var read = expression(first);
        if (read.WasSuccessful) End(reading, (Token)read.Remainder);
        else reading.Report(first);
        return new(source, read.WasSuccessful ? read.Value : null, first, reading.Diagnostics);
    }

    private static Parser<PipelineNode> Recovering(Parser<PipelineNode> parser) =>
        parser.Recover(Recovery.ToNextClause, (at, rest) => new PipelineNode([], null, [], Combinators.Covered(at, rest)));

    private static Parsed<PipelineNode> Parse(SourceText source, Parser<PipelineNode> parser)
    {
        var reading = new Reading(source);
        var first = Lexer.Read(reading);
        var read = parser(first);
        End(reading, (Token)read.Remainder);
        return new(source, read.Value, first, reading.Diagnostics);
    }

    private static void End(Reading reading, Token rest)
    {
        // What is left over after an error is no error of its own.
        if (rest.Kind == TokenKind.EndOfText || reading.Diagnostics.Count > 0) return;
        reading.Expect(rest, Wanted.EndOfText);
        reading.Report(rest);
    }
}
