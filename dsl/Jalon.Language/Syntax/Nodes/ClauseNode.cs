namespace Jalon.Language.Syntax.Nodes;

/// <summary>One clause of a pipeline.</summary>
public abstract record ClauseNode(Span Span) : Node(Span);
