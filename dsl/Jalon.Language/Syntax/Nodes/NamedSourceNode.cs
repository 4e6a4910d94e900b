namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>from customer</c>, <c>from segments.vip</c>: a step, else an activity, else an entity.</summary>
/// <param name="Name">The step, activity or entity.</param>
/// <param name="Output">Which output of an activity; null for the main one.</param>
/// <param name="Span">Where it was written.</param>
public sealed record NamedSourceNode(NameNode Name, NameNode? Output, Span Span) : SourceNode(Span);
