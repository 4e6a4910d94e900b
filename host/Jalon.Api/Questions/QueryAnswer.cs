namespace Jalon.Api.Questions;

/// <summary>What a query gave.</summary>
/// <param name="Rows">The rows; null where it was explained.</param>
/// <param name="Explanation">The text asked for with explain; null where it ran.</param>
/// <param name="Advice">Advice on the text; never errors, which are a problem.</param>
/// <param name="Milliseconds">How long the answer took in the host.</param>
public sealed record QueryAnswer(Rows? Rows, string? Explanation, IReadOnlyList<Diagnostic> Advice, double Milliseconds)
{
    /// <summary>The steps that the text names, each as <c>let name = (...)</c>, for the next question of a session.</summary>
    public IReadOnlyList<string> Lets { get; init; } = [];
}
