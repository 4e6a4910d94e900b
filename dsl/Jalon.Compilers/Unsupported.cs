namespace Jalon.Compilers;

/// <summary>Something that a backend cannot say. It is data: the host makes a diagnostic of it, with its place.</summary>
/// <param name="What">The function or form, in the words of the language, and where it helps what to do instead.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record Unsupported(string What, Origin Origin)
{
    /// <summary>Why, for people; null where it is not known.</summary>
    public string? Because { get; init; }
}
