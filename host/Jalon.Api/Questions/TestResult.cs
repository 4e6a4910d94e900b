namespace Jalon.Api.Questions;

/// <summary>How one test went.</summary>
/// <param name="File">Where it is written, relative to the workspace.</param>
/// <param name="Line">On which line it begins, from 1.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Campaign">The campaign that it runs.</param>
/// <param name="Failures">What is not as expected; none where the test passed.</param>
/// <param name="Notes">What did not hold the test up, but would a run: a gate that refuses.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record TestResult(
    string File, int Line, string Title, string Campaign, IReadOnlyList<TestFailure> Failures, IReadOnlyList<string> Notes, double Milliseconds)
{
    /// <summary>Whether all is as expected.</summary>
    public bool Passed => Failures.Count == 0;
}
