namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>sample 10% seed 7</c>.</summary>
public sealed record SampleNode(ExpressionNode Size, ExpressionNode? Seed, Span Span) : ClauseNode(Span);
