namespace Jalon.Language.Syntax.Nodes;

/// <summary>An expression with a name, or without: <c>spend = sum(amount)</c>.</summary>
/// <param name="Name">Null where none was written.</param>
/// <param name="Value">The expression.</param>
/// <param name="Span">Where it was written.</param>
public sealed record BindingNode(NameNode? Name, ExpressionNode Value, Span Span) : Node(Span);
