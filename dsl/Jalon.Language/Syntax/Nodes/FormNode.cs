namespace Jalon.Language.Syntax.Nodes;

/// <summary>One of the two forms: <c>name = value</c> or <c>word label { ... }</c>.</summary>
public abstract record FormNode(Span Span) : Node(Span);
