namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>word label "title" { ... }</c>.</summary>
/// <param name="Word">What kind of block it is.</param>
/// <param name="Label">Its name, which may hold points; null where none was written.</param>
/// <param name="Title">The text before its brace; null where none was written.</param>
/// <param name="Forms">What stands between its braces, in order.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BlockNode(NameNode Word, PathNode? Label, TextNode? Title, IReadOnlyList<FormNode> Forms, Span Span) : FormNode(Span);
