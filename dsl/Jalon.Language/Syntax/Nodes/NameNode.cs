namespace Jalon.Language.Syntax.Nodes;

/// <summary>A name as it means, without its backquotes.</summary>
/// <param name="Text">The name, without backquotes.</param>
/// <param name="Quoted">Whether it stood in backquotes, which make a name of any word.</param>
/// <param name="Span">Where it was written.</param>
public sealed record NameNode(string Text, bool Quoted, Span Span) : Node(Span);
