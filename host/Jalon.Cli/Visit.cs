namespace Jalon.Cli;

/// <summary>One call of a verb, with a host to ask.</summary>
internal sealed record Visit(Invocation Call, Session Session)
{
    public IJalonClient Client => Session.Client;

    public TextWriter Out => Call.Out;

    public TextWriter Error => Call.Error;

    public Words.Vocabulary Say => Call.Say;

    public T Get<T>(Argument<T> argument) => Call.Parsed.GetValue(argument)!;

    public T Get<T>(Option<T> option) => Call.Parsed.GetValue(option)!;
}
