namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>group by E, g = E derive n = count()</c>.</summary>
/// <param name="By">The key of the groups; none for one row of all.</param>
/// <param name="Derive">What is computed of each group; may be none.</param>
/// <param name="Span">Where it was written.</param>
public sealed record GroupNode(IReadOnlyList<BindingNode> By, IReadOnlyList<BindingNode> Derive, Span Span) : ClauseNode(Span);
