namespace Jalon.Language.Syntax.Nodes;

/// <summary>A path: names joined by points, at least one. <c>input.x</c> and <c>outer.x</c> are paths too.</summary>
/// <param name="Parts">The names, from left to right; at least one.</param>
/// <param name="Span">Where it was written.</param>
public sealed record PathNode(IReadOnlyList<NameNode> Parts, Span Span) : ExpressionNode(Span)
{
    /// <summary>The names joined by points, as one reads them.</summary>
    public string Text => string.Join('.', Parts.Select(part => part.Text));
}
