namespace Jalon.Algebra.Model;

/// <summary>
/// A condition that the model gives a name, so that all audiences mean the same by it. It is bound anew at each use, with the
/// arguments' types; the model keeps its text's form only.
/// </summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Parameters">The names of what it is called with; empty for a plain filter.</param>
/// <param name="Definition">The syntax of its condition, opaque here: the language that read it binds it.</param>
public sealed record NamedFilter(string Name, ValueList<string> Parameters, object Definition)
{
    /// <summary>How people call it; null for its name.</summary>
    public string? Title { get; init; }
}
