namespace Jalon.Algebra.Functions;

/// <summary>An argument that a signature wants.</summary>
/// <param name="Name">For documentation and messages.</param>
/// <param name="Accepts">The type wanted, as <see cref="ArgumentType"/> tells whether a given one fits.</param>
/// <param name="Optional">May be left out; only after all that may not.</param>
/// <param name="Constant">Must be known before any row is read.</param>
/// <param name="Repeats">May be given any number of times from once up; only the last.</param>
public sealed record Parameter(string Name, ArgumentType Accepts, bool Optional = false, bool Constant = false, bool Repeats = false)
{
    /// <summary>The only constants that it takes, as <c>to_text</c> gives them; none where any will do.</summary>
    public ValueList<string> OneOf { get; init; }

    /// <summary>The form that a constant text must have; null where any will do.</summary>
    public ConstantForm? Form { get; init; }
}
