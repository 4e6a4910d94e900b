using Jalon.Algebra.Model;
using Jalon.Language.Binding;
using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>How a kind of text is parsed and bound.</summary>
/// <param name="Parse">The text to its first token.</param>
/// <param name="Bind">Binds the text while somebody listens; gives the model that its names were met in.</param>
internal sealed record TextForm(Func<SourceText, Token> Parse, Func<SourceText, Watch, DataModel> Bind)
{
    /// <summary>The first token of a text.</summary>
    public Token First(string text) => Parse(new SourceText("", text));

    /// <summary>What is heard at a place while a text is bound.</summary>
    public Hearing Heard(string text, int place)
    {
        var watch = new Watch(place);
        return new Hearing(watch, Bind(new SourceText("", text), watch));
    }
}
