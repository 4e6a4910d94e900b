namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>union (P)</c>, <c>intersect (P)</c>, <c>except (P)</c>.</summary>
public sealed record SetOperationNode(SetOperator Operator, PipelineNode Pipeline, Span Span) : ClauseNode(Span);
