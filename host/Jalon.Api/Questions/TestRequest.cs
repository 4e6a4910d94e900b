namespace Jalon.Api.Questions;

/// <summary>Asks for the tests of some files to be run.</summary>
/// <param name="Files">Relative to the workspace or absolute inside it; none for all of the workspace.</param>
/// <param name="OnEngine">On the embedded engine, over a database in memory that holds the given rows alone, instead of in the host's process.</param>
public sealed record TestRequest(IReadOnlyList<string> Files, bool OnEngine = false);
