namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>from audience won_back</c>: a kept audience.</summary>
public sealed record AudienceSourceNode(NameNode Name, Span Span) : SourceNode(Span);
