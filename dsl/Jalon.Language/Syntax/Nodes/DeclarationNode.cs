namespace Jalon.Language.Syntax.Nodes;

/// <summary>What stands at the top of a file.</summary>
public abstract record DeclarationNode(Span Span) : Node(Span);
