namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>distinct by E keep 1 order by F</c>.</summary>
/// <param name="By">What makes two rows the same; at least one.</param>
/// <param name="Keep">How many of them stay; null means one.</param>
/// <param name="OrderBy">Which of them stay; none without.</param>
/// <param name="Span">Where it was written.</param>
public sealed record DistinctNode(IReadOnlyList<ExpressionNode> By, ExpressionNode? Keep, IReadOnlyList<OrderKeyNode> OrderBy, Span Span) : ClauseNode(Span);
