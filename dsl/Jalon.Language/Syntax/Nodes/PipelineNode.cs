namespace Jalon.Language.Syntax.Nodes;

/// <summary>A pipeline: named steps, where the rows come from, then clauses that each work on what the one above gave.</summary>
/// <param name="Lets">The named steps before it.</param>
/// <param name="Source">What <c>from</c> names; null where the pipeline works on the input of its activity.</param>
/// <param name="Clauses">In the order they were written.</param>
/// <param name="Span">Where it was written.</param>
public sealed record PipelineNode(IReadOnlyList<LetNode> Lets, SourceNode? Source, IReadOnlyList<ClauseNode> Clauses, Span Span) : ValueNode(Span);
