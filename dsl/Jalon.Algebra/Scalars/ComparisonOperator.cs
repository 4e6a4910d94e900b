namespace Jalon.Algebra.Scalars;

/// <summary>Operators that compare two values. Each is false where a side is empty, save the negated ones, which are true there.</summary>
public enum ComparisonOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c>: the negation of <c>==</c>, so true where a side is empty.</summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>=~</c>: <c>lower</c> of both sides equal.</summary>
    SameText,

    /// <summary><c>!~</c>: the negation of <c>=~</c>.</summary>
    NotSameText,
}
