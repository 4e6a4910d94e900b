namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>The rows at hand and, further out, those around them: what levels mean while a relation runs.</summary>
/// <param name="Rows">The rows at level 0.</param>
/// <param name="Outer">Those at level 1, which the rows' owners number; null at the outermost.</param>
/// <param name="Group">Where the rows are groups, the rows grouped: each owned by its group.</param>
internal sealed record Frame(RowSet Rows, Frame? Outer, RowSet? Group = null)
{
    /// <summary>One row without columns and nothing around it.</summary>
    public static Frame Unit { get; } = new(RowSet.Unit, null);

    /// <summary>The frame so many levels out.</summary>
    public Frame At(int level) => level == 0 ? this : Outer!.At(level - 1);

    /// <summary>For each row at level 0, the number of its row at a level; null where that is its own number.</summary>
    public int[]? NumbersAt(int level)
    {
        int[]? numbers = null;
        var frame = this;
        for (; level > 0; level--)
        {
            numbers = numbers is null ? frame.Rows.Owners : RowSet.Take(frame.Rows.Owners, numbers);
            frame = frame.Outer!;
        }

        return numbers;
    }
}
