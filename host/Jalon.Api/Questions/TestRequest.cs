namespace Jalon.Api.Questions;

/// <summary>Asks for the tests of some files to be run.</summary>
/// <param name="Files">Relative to the workspace or absolute inside it; none for all of the workspace.</param>
public sealed record TestRequest(IReadOnlyList<string> Files);
