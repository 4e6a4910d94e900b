namespace Jalon.Api;

/// <summary>How a host is.</summary>
/// <param name="Status"><c>ok</c>: it answers, and so does its store.</param>
/// <param name="Sequence">The sequence of the last change.</param>
public sealed record Health(string Status, long Sequence);
