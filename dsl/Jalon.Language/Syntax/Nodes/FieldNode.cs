namespace Jalon.Language.Syntax.Nodes;

/// <summary>One field of a record.</summary>
public sealed record FieldNode(NameNode Name, ValueNode Value, Span Span) : Node(Span);
