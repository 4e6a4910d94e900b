namespace Jalon.Api.Questions;

/// <summary>One thing that is not as a test expects.</summary>
/// <param name="Transition"><c>activity.output</c>; null where the test could not be run at all.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Missing">Keys or rows that are expected and not there, as the language writes them.</param>
/// <param name="Unexpected">Keys or rows that are there and not expected.</param>
public sealed record TestFailure(string? Transition, string Message, IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected);
