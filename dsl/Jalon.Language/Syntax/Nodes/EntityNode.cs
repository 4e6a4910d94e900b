namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>entity customer "Customers" { ... }</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it; null where none was written.</param>
/// <param name="Forms">Its settings and blocks, in order.</param>
/// <param name="Span">Where it was written.</param>
public sealed record EntityNode(NameNode Name, TextNode? Title, IReadOnlyList<FormNode> Forms, Span Span) : DeclarationNode(Span);
