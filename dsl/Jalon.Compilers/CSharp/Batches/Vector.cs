namespace Jalon.Compilers.CSharp.Batches;

/// <summary>
/// The values of one column over the rows of a batch, with a flag a row that says where there is none. Filled once, by whoever made it; read-only after.
/// </summary>
public abstract class Vector
{
    private protected Vector(DataType type, bool[] empty)
    {
        Type = type;
        Empty = empty;
    }

    /// <summary>What the values are.</summary>
    public DataType Type { get; }

    /// <summary>For each row whether it has no value; the flags themselves, not a copy.</summary>
    public bool[] Empty { get; }

    /// <summary>The number of rows.</summary>
    public int Count => Empty.Length;

    /// <summary>The value of a row, as in <see cref="Literal"/>; null for empty.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>The values of some rows in their order; a negative row number gives empty.</summary>
    public abstract Vector Gather(ReadOnlySpan<int> rows);

    /// <summary>This column followed by another of the same type.</summary>
    public abstract Vector Append(Vector other);

    /// <summary>Which of two rows that have values comes first; texts by code point.</summary>
    internal abstract int Compare(int left, int right);

    /// <summary>Whether the values of two rows are the same, both having one, or both having none.</summary>
    internal abstract bool Same(int row, Vector other, int otherRow);

    /// <summary>The same for rows that are the same.</summary>
    internal abstract int Hash(int row);

    /// <summary>A column of the given length whose values the caller writes; until then all of it is empty.</summary>
    internal static Vector Create(DataType type, int count) => type.Kind switch
    {
        TypeKind.Bool => Of<bool>(type, count),
        TypeKind.Int => Of<long>(type, count),
        TypeKind.Decimal => Of<decimal>(type, count),
        TypeKind.Float => Of<double>(type, count),
        TypeKind.Text => Of<string>(type, count),
        TypeKind.Date => Of<DateOnly>(type, count),
        TypeKind.Time => Of<TimeOnly>(type, count),
        TypeKind.DateTime => Of<DateTimeOffset>(type, count),
        TypeKind.Duration => Of<Duration>(type, count),
        TypeKind.Period => Of<Period>(type, count),
        _ => Of<object>(type, count),
    };

    /// <summary>
    /// A column of values as they come from outside, each read as section 2 of the language reference says: a text of length zero is empty, a NaN is,
    /// a decimal has the digits of its type.
    /// </summary>
    /// <exception cref="ArgumentException">A value is of another kind than the type.</exception>
    public static Vector Read(DataType type, IReadOnlyList<object?> values)
    {
        var vector = Create(type, values.Count);
        for (var row = 0; row < values.Count; row++)
            vector.Set(row, Reading.Value(type, values[row]));
        return vector;
    }

    /// <summary>Writes one value, already read; null for empty.</summary>
    internal abstract void Set(int row, object? value);

    private static Vector<T> Of<T>(DataType type, int count)
        where T : notnull
    {
        var empty = new bool[count];
        Array.Fill(empty, true);
        return new Vector<T>(type, new T[count], empty);
    }
}
