namespace Jalon.Language.Syntax.Nodes;

/// <summary>What may be asked of a text.</summary>
public enum TextTest
{
    /// <summary><c>like</c></summary>
    Like,

    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>starts with</c></summary>
    StartsWith,

    /// <summary><c>ends with</c></summary>
    EndsWith,

    /// <summary><c>matches</c></summary>
    Matches,
}
