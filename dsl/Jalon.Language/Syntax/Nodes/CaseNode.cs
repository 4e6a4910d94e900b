namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>case when c then a ... else z end</c>.</summary>
/// <param name="Branches">At least one.</param>
/// <param name="Else">Null where it was left out, which means empty.</param>
/// <param name="Span">Where it was written.</param>
public sealed record CaseNode(IReadOnlyList<WhenNode> Branches, ExpressionNode? Else, Span Span) : ExpressionNode(Span);
