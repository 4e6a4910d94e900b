namespace Jalon.Language.Syntax.Nodes;

/// <summary>A <c>text</c>, escapes resolved. A text of length zero means empty.</summary>
public sealed record TextNode(string Value, Span Span) : LiteralNode(Span);
