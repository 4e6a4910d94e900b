using Jalon.Api.Questions;

namespace Jalon.Cli.Repl;

/// <summary>Lines of C# in this process, whose variables carry on from one to the next.</summary>
public interface ICSharpLines
{
    /// <summary>Whether a line goes on: a bracket is open, an operand is missing.</summary>
    bool IsUnfinished(string line);

    /// <summary>Runs a line.</summary>
    /// <param name="line">Statements or an expression.</param>
    /// <param name="last">The last result, which the line sees as <c>rows</c>; null where there is none.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What it gives, for people; null for nothing.</returns>
    /// <exception cref="ProblemException">It does not compile, or throws.</exception>
    Task<string?> RunAsync(string line, Rows? last, CancellationToken cancellation);
}
