namespace Jalon.Api;

/// <summary>The host answered that it did not carry a request out.</summary>
/// <param name="problem">What it said.</param>
public class ProblemException(Problem problem) : Exception(problem.Message)
{
    /// <summary>What the host said.</summary>
    public Problem Problem { get; } = problem;
}
