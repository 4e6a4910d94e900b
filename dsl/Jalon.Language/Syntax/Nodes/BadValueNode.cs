namespace Jalon.Language.Syntax.Nodes;

/// <summary>Stands for a value that could not be read; the error is reported already.</summary>
public sealed record BadValueNode(Span Span) : ValueNode(Span);
