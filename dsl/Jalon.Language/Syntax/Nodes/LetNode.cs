namespace Jalon.Language.Syntax.Nodes;

/// <summary>A named pipeline: <c>let recent = (from purchase where active)</c>.</summary>
public sealed record LetNode(NameNode Name, PipelineNode Pipeline, Span Span) : DeclarationNode(Span);
