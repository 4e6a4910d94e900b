namespace Jalon.Algebra.Scalars;

/// <summary>
/// A value computed for a row: typed at birth, immutable, compared by what it means. The set of its forms is closed.
/// </summary>
/// <remarks>
/// <para>Rows are named by <em>level</em>: 0 is the row at hand, 1 the row just outside, and so on. A new level begins only inside the
/// <see cref="Aggregate"/> and <see cref="InRelation"/>: there 0 is a row of the inner relation and 1 is what was 0 outside.</para>
/// <para>Where a condition stands (a filter, an operand of and, or, not, a branch's when), an empty value counts as false.</para>
/// </remarks>
/// <param name="Type">What it gives.</param>
/// <param name="MayBeEmpty">False where it is known to give a value for every row.</param>
public abstract record Scalar(DataType Type, bool MayBeEmpty)
{
    /// <summary>Where it was written.</summary>
    public Origin Origin { get; init; }

    /// <summary>As one line, for plans and tests.</summary>
    public sealed override string ToString() => ScalarText.Of(this);
}
