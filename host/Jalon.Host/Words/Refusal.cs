using Jalon.Language.Diagnostics;
using Jalon.Runs.Requests;

namespace Jalon.Host.Words;

/// <summary>A request that the life cycle refuses, as people read it.</summary>
internal static class Refusal
{
    /// <summary>The refusal, with its reason.</summary>
    /// <param name="of">Of what something was asked: a campaign or a run.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="answer">Why it does not apply.</param>
    public static SaidProblemException Of(string of, string request, Answer answer) => new("refused", book => book.Say(Phrase.Of(
        "problem.cannot", ("run", of), ("request", request), ("why", LifeCycleWords.Say(answer.Text, book)))));
}
