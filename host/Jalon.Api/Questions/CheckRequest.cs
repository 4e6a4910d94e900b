namespace Jalon.Api.Questions;

/// <summary>Asks for all errors of some files.</summary>
/// <param name="Files">Relative to the workspace or absolute inside it; none for all of the workspace.</param>
public sealed record CheckRequest(IReadOnlyList<string> Files);
