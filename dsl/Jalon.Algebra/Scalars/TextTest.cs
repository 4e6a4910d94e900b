namespace Jalon.Algebra.Scalars;

/// <summary>How a text is tested.</summary>
public enum TextTest
{
    /// <summary><c>like</c>: <c>%</c> any text, <c>_</c> one code point, <c>\</c> escapes.</summary>
    Like,

    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>starts with</c></summary>
    StartsWith,

    /// <summary><c>ends with</c></summary>
    EndsWith,

    /// <summary><c>matches</c>: a regular expression of our own subset, anywhere in the text; the pattern is a literal.</summary>
    Matches,
}
