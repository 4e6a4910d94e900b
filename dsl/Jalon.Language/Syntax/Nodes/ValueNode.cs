namespace Jalon.Language.Syntax.Nodes;

/// <summary>What may stand after the <c>=</c> of a setting: an expression, a range, a pipeline, a list, a record, or one of them with a direction.</summary>
public abstract record ValueNode(Span Span) : Node(Span);
