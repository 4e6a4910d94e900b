using Jalon.Language.Syntax.Nodes;
using Sprache;

namespace Jalon.Language.Syntax;

/// <summary>Text to tree. No text makes it throw; time and memory grow with the length of the text and with nothing else.</summary>
public static class Parser
{
    private static readonly Parser<PipelineNode> query =
        ((Parser<PipelineNode>)QueryGrammar.Pipeline).Recover(
            Recovery.ToNextClause, (at, rest) => new PipelineNode([], null, [], Combinators.Covered(at, rest)));

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
    public static Parsed<PipelineNode> ParseQuery(SourceText source)
    {
        var reading = new Reading(source);
        var first = Lexer.Read(reading);
        var read = query(first);
        End(reading, (Token)read.Remainder);
        return new(source, read.Value, first, reading.Diagnostics);
    }

    /// <summary>Parses a lone expression: a condition, the value of a parameter, what stands in the braces of a message.</summary>
    public static Parsed<ExpressionNode> ParseExpression(SourceText source)
    {
        var reading = new Reading(source);
        var first = Lexer.Read(reading);
        var read = expression(first);
        if (read.WasSuccessful) End(reading, (Token)read.Remainder);
        else reading.Report(first);
        return new(source, read.WasSuccessful ? read.Value : null, first, reading.Diagnostics);
    }

    private static void End(Reading reading, Token rest)
    {
        if (rest.Kind == TokenKind.EndOfText) return;
        reading.Expect(rest, Wanted.EndOfText);
        reading.Report(rest);
    }
}
