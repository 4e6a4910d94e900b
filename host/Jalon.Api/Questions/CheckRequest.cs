namespace Jalon.Api.Questions;

/// <summary>Asks for all errors of some files.</summary>
/// <param name="Files">Relative to the workspace or absolute inside it; none for all of the workspace.</param>
/// <param name="Engine">Whether this engine's SQL can say them too: <c>duckdb</c>, <c>postgres</c> or <c>sqlserver</c>; null for none.</param>
public sealed record CheckRequest(IReadOnlyList<string> Files, string? Engine = null);
