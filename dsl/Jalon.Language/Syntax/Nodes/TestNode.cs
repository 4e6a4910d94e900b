namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>test "a recent buyer is left alone" { ... }</c>.</summary>
public sealed record TestNode(TextNode Title, IReadOnlyList<FormNode> Forms, Span Span) : DeclarationNode(Span);
