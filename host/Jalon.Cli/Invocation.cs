using Jalon.Cli.Words;

namespace Jalon.Cli;

/// <summary>One call of a verb.</summary>
internal sealed record Invocation(ParseResult Parsed, Streams Streams, Vocabulary Say, IEntrance Entrance, bool Json)
{
    public TextWriter Out => Streams.Out;

    public TextWriter Error => Streams.Error;

    /// <summary>The answer as JSON, or as people read it.</summary>
    public void Answer<T>(T answer, Action<T> human)
    {
        if (Json)
            Shell.Write(Out, answer);
        else
            human(answer);
    }
}
