namespace Jalon.Language.Syntax.Nodes;

/// <summary>A record: <c>{ id = 1, name = "x" }</c>.</summary>
public sealed record RecordNode(IReadOnlyList<FieldNode> Fields, Span Span) : ValueNode(Span);
