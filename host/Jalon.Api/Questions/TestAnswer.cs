namespace Jalon.Api.Questions;

/// <summary>How tests went.</summary>
/// <param name="Tests">One each, by file and place.</param>
/// <param name="Milliseconds">How long all of them took.</param>
public sealed record TestAnswer(IReadOnlyList<TestResult> Tests, double Milliseconds);
