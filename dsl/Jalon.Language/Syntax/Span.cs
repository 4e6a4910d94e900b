namespace Jalon.Language.Syntax;

/// <summary>A stretch of a text, in characters (UTF-16 units) from its beginning. Lines and columns are for people only: see <see cref="SourceText"/>.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many characters it covers.</summary>
    public int Length => End - Start;

    /// <summary>The stretch from the beginning of this one to the end of another.</summary>
    public Span To(Span other) => new(Start, other.End);
}
