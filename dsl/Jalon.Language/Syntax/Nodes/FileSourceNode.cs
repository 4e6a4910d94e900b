namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>from file "stop.csv"</c>.</summary>
public sealed record FileSourceNode(TextNode Path, Span Span) : SourceNode(Span);
