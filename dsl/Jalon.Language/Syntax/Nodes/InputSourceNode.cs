namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>from input</c>.</summary>
public sealed record InputSourceNode(Span Span) : SourceNode(Span);
