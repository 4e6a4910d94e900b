namespace Jalon.Algebra.Relations;

/// <summary>Which columns the result of a set operation has.</summary>
public enum SetColumns
{
    /// <summary>Those of all inputs; a value comes from the first input that holds the row and has the column.</summary>
    All,

    /// <summary>Those that all inputs have.</summary>
    Common,
}
