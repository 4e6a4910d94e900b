namespace Jalon.Algebra.Functions;

/// <summary>Over what a function looks.</summary>
public enum FunctionKind
{
    /// <summary>Values of one row.</summary>
    Scalar,

    /// <summary>Values of many rows; also good as a window.</summary>
    Aggregate,

    /// <summary>The rows around one; needs <c>over (...)</c>.</summary>
    Window,
}
