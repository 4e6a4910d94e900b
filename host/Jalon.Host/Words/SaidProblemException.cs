using Jalon.Api;
using Jalon.Language.Diagnostics;

namespace Jalon.Host.Words;

/// <summary>A problem that can be said in the language of whoever asked.</summary>
/// <param name="kind">As <see cref="Problem.Kind"/>.</param>
/// <param name="say">Its message in a language.</param>
public sealed class SaidProblemException(string kind, Func<Phrasebook, string> say)
    : ProblemException(new Problem(kind, null, say(Phrasebook.English), []))
{
    /// <summary>One whose message is a phrase of the tables of texts.</summary>
    /// <param name="kind">As <see cref="Problem.Kind"/>.</param>
    /// <param name="key">The phrase.</param>
    /// <param name="arguments">What fills its blanks.</param>
    public SaidProblemException(string kind, string key, params (string Name, object Value)[] arguments)
        : this(kind, book => book.Say(Phrase.Of(key, arguments)))
    {
    }

    /// <summary>The problem in a language.</summary>
    public Problem In(Phrasebook book) => Problem with { Message = say(book) };
}
