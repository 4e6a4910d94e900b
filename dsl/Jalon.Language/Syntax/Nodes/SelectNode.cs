namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>select a, b = E</c>: only these columns.</summary>
public sealed record SelectNode(IReadOnlyList<BindingNode> Bindings, Span Span) : ClauseNode(Span);
