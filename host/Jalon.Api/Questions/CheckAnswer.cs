namespace Jalon.Api.Questions;

/// <summary>All that is wrong with some files.</summary>
/// <param name="Files">Those that were read.</param>
/// <param name="Diagnostics">Errors and advice, by file and place.</param>
public sealed record CheckAnswer(IReadOnlyList<string> Files, IReadOnlyList<Diagnostic> Diagnostics);
