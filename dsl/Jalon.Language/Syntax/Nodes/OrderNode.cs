namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>order by E desc, E</c>.</summary>
public sealed record OrderNode(IReadOnlyList<OrderKeyNode> Keys, Span Span) : ClauseNode(Span);
