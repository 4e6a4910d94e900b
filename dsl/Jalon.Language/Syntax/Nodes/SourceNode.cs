namespace Jalon.Language.Syntax.Nodes;

/// <summary>What a pipeline begins with.</summary>
public abstract record SourceNode(Span Span) : Node(Span);
