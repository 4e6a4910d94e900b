namespace Jalon.Algebra.Functions;

/// <summary>An example that is documentation and a test on every backend.</summary>
/// <param name="Expression">In the language; over constants alone.</param>
/// <param name="Gives">The value, in the language: a literal.</param>
public sealed record Example(string Expression, string Gives);
