namespace Jalon.Language.Syntax.Nodes;

/// <summary>Something that was written: data only, immutable, with the place it was written at.</summary>
/// <param name="Span">From its first token to the end of its last; parentheses around it do not count.</param>
public abstract record Node(Span Span);
