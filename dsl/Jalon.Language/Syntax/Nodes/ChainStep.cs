namespace Jalon.Language.Syntax.Nodes;

/// <summary>One operator of a chain and the operand on its right.</summary>
public readonly record struct ChainStep(ChainOperator Operator, Span OperatorSpan, ExpressionNode Operand);
