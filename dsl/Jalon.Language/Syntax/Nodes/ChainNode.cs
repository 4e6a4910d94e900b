namespace Jalon.Language.Syntax.Nodes;

/// <summary>Operands joined by operators of one level, from left to right: <c>a + b - c</c>. A list and not a tree, so that length costs no depth.</summary>
/// <param name="First">The leftmost operand.</param>
/// <param name="Steps">The rest, at least one; all their operators bind equally: <c>??</c>, or <c>++</c>, or <c>+ -</c>, or <c>* / mod</c>.</param>
/// <param name="Span">Where it was written.</param>
public sealed record ChainNode(ExpressionNode First, IReadOnlyList<ChainStep> Steps, Span Span) : ExpressionNode(Span);
