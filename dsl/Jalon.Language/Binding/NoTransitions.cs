namespace Jalon.Language.Binding;

/// <summary>Outside a campaign there are no activities.</summary>
internal sealed class NoTransitions : ITransitions
{
    private NoTransitions()
    {
    }

    public static NoTransitions Instance { get; } = new();

    public IEnumerable<string> Activities => [];

    public TransitionRef? Find(string activity, string? output) => null;

    public IEnumerable<string> Outputs(string activity) => [];

    public bool IsBroken(string activity) => false;
}
