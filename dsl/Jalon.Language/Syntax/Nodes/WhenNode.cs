namespace Jalon.Language.Syntax.Nodes;

/// <summary>One branch of a <c>case</c>.</summary>
public sealed record WhenNode(ExpressionNode Condition, ExpressionNode Result, Span Span) : Node(Span);
