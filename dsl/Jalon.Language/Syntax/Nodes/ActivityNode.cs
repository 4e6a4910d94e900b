namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>activity segments : split@1 { ... }</c>.</summary>
/// <param name="Name">Its name in the campaign.</param>
/// <param name="Type">The activity type, which may hold <c>-</c>.</param>
/// <param name="Version">Null where the newest will do.</param>
/// <param name="Forms">Its settings and blocks, in order; which exist is its plugin's to say.</param>
/// <param name="Span">Where it was written.</param>
public sealed record ActivityNode(NameNode Name, NameNode Type, VersionNode? Version, IReadOnlyList<FormNode> Forms, Span Span) : Node(Span);
