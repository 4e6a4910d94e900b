namespace Jalon.Language.Syntax.Nodes;

/// <summary>How the rows of two pipelines are put together, by key.</summary>
public enum SetOperator
{
    /// <summary><c>union</c></summary>
    Union,

    /// <summary><c>intersect</c></summary>
    Intersect,

    /// <summary><c>except</c></summary>
    Except,
}
