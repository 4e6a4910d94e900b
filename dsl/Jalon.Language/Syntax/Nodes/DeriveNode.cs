namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>derive a = E, b = E</c>: more columns.</summary>
public sealed record DeriveNode(IReadOnlyList<BindingNode> Bindings, Span Span) : ClauseNode(Span);
