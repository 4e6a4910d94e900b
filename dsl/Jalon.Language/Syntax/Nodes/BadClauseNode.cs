namespace Jalon.Language.Syntax.Nodes;

/// <summary>Stands for a clause that could not be read; the error is reported already.</summary>
public sealed record BadClauseNode(Span Span) : ClauseNode(Span);
