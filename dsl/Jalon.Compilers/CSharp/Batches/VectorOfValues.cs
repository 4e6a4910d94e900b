namespace Jalon.Compilers.CSharp.Batches;

/// <summary>The values of one column, in an array of their own type.</summary>
/// <typeparam name="T">
/// <see cref="bool"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Duration"/> or <see cref="Period"/>; <see cref="object"/> for lists and rows.
/// </typeparam>
public sealed class Vector<T> : Vector
    where T : notnull
{
    /// <summary>A column over arrays that the caller hands over; values must already be as the language reads them (see <see cref="Vector.Read"/>).</summary>
    /// <param name="type">What the values are.</param>
    /// <param name="values">One a row; the default of <typeparamref name="T"/> where there is none.</param>
    /// <param name="empty">For each row whether it has no value.</param>
    public Vector(DataType type, T[] values, bool[] empty)
        : base(type, empty)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, empty.Length);
        Values = values;
    }

    /// <summary>One a row; the array itself, not a copy.</summary>
    public T[] Values { get; }

    /// <inheritdoc/>
    public override object? this[int row] => Empty[row] ? null : Values[row];

    /// <inheritdoc/>
    public override Vector Gather(ReadOnlySpan<int> rows)
    {
        var values = new T[rows.Length];
        var empty = new bool[rows.Length];
        for (var to = 0; to < rows.Length; to++)
        {
            var from = rows[to];
            if (from < 0 || Empty[from])
                empty[to] = true;
            else
                values[to] = Values[from];
        }

        return new Vector<T>(Type, values, empty);
    }

    /// <inheritdoc/>
    public override Vector Append(Vector other) =>
        new Vector<T>(Type, [.. Values, .. ((Vector<T>)other).Values], [.. Empty, .. other.Empty]);

    internal override int Compare(int left, int right) => ValueOrder<T>.Compare(Values[left], Values[right]);

    internal override bool Same(int row, Vector other, int otherRow) =>
        Empty[row] || other.Empty[otherRow]
            ? Empty[row] && other.Empty[otherRow]
            : ValueOrder<T>.Same(Values[row], ((Vector<T>)other).Values[otherRow]);

    internal override int Hash(int row) => Empty[row] ? 0 : ValueOrder<T>.Hash(Values[row]);

    internal override void Set(int row, object? value)
    {
        Empty[row] = value is null;
        Values[row] = value is null ? default! : (T)value;
    }
}
