namespace Jalon.Algebra.Relations;

/// <summary>How sets of rows of one dimension are combined, by key.</summary>
public enum SetOperator
{
    /// <summary>Rows of any input.</summary>
    Union,

    /// <summary>Rows of every input.</summary>
    Intersect,

    /// <summary>Rows of the first input that no other has.</summary>
    Except,
}
