namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>over (by country order by spend desc)</c>.</summary>
/// <param name="By">What parts the rows; none for all of them.</param>
/// <param name="OrderBy">The order inside a part; none without.</param>
/// <param name="Span">Where it was written.</param>
public sealed record WindowNode(IReadOnlyList<ExpressionNode> By, IReadOnlyList<OrderKeyNode> OrderBy, Span Span) : Node(Span);
