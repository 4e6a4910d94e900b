using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp;

/// <summary>Finds the columns that a loop reads in the batch that it is given.</summary>
internal static class InputColumns
{
    /// <exception cref="ArgumentException">One is not there, or holds something else.</exception>
    public static Vector[] Of(ValueList<NamedScalar> inputs, ColumnBatch rows) => [.. inputs.Select(i => Of(i, rows))];

    private static Vector Of(NamedScalar input, ColumnBatch rows)
    {
        var vector = rows.Find(input.Name) ?? throw new ArgumentException($"The rows have no column {input.Name}.", nameof(rows));
        return vector.Type.Kind == input.Value.Type.Kind
            ? vector
            : throw new ArgumentException($"Column {input.Name} holds {vector.Type} where {input.Value.Type} is read.", nameof(rows));
    }
}
