using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Reading = Jalon.Host.Engines.Reading;

namespace Jalon.Host.Questions.Explaining;

/// <summary>Asks the engine about one row by its key: whether a relation holds it, and what its values are.</summary>
/// <param name="session">Of the run's place.</param>
/// <param name="reading">What relations are read with.</param>
/// <param name="key">The row's key.</param>
internal sealed class Witness(EngineSession session, Reading reading, IReadOnlyList<Literal> key)
{
    /// <summary>Whether a relation holds the row.</summary>
    public async Task<bool> IsInAsync(Relation rows, CancellationToken cancellation) =>
        await FirstAsync(new Filter(rows, KeyIs(rows.Schema)), cancellation).ConfigureAwait(false) is not null;

    /// <summary>Values over the row of a relation; null where it is not in there.</summary>
    public async Task<IReadOnlyList<object?>?> ValuesAsync(Relation rows, IReadOnlyList<Scalar> scalars, CancellationToken cancellation)
    {
        // Over all rows first: a window's value hangs on the others.
        var derived = new Derive(rows, Columns(rows.Schema, scalars));
        var found = await FirstAsync(new Filter(derived, KeyIs(rows.Schema)), cancellation).ConfigureAwait(false);
        return found?.TakeLast(scalars.Count).ToList();
    }

    /// <summary>The key of a relation's first row that has the same values; null for none.</summary>
    public async Task<IReadOnlyList<object?>?> KeyWhereAsync(Relation rows, IReadOnlyList<Scalar> scalars, IReadOnlyList<object?> values, CancellationToken cancellation)
    {
        var columns = Columns(rows.Schema, scalars);
        var same = columns.Zip(values, (c, v) => (Scalar)new Comparison(ComparisonOperator.Equal, new ColumnRef(0, c.Column), new Literal(v, c.Value.Type)));
        var found = await FirstAsync(new Filter(new Derive(rows, columns), new AllOf([.. same])), cancellation).ConfigureAwait(false);
        return found is null ? null : [.. rows.Schema.Key.Select(k => found[rows.Schema.Columns.TakeWhile(c => c.Name != k).Count()])];
    }

    /// <summary>A value that sees no row.</summary>
    public async Task<object?> ValueAsync(Scalar scalar, CancellationToken cancellation) =>
        (await FirstAsync(OneRow.Of(scalar), cancellation).ConfigureAwait(false))?[^1];

    private static ValueList<NamedScalar> Columns(Schema schema, IEnumerable<Scalar> scalars) =>
        [.. scalars.Select((s, i) => new NamedScalar(schema.FreeName($"value_{i}"), s))];

    private AllOf KeyIs(Schema schema) =>
        new([.. schema.KeyColumns.Zip(key, (c, k) => (Scalar)new Comparison(ComparisonOperator.Equal, new ColumnRef(0, c), k))]);

    private async Task<IReadOnlyList<object?>?> FirstAsync(Relation rows, CancellationToken cancellation)
    {
        await foreach (var batch in session.ReadAsync(new Limit(rows, Literal.Of(1), []), reading, cancellation).ConfigureAwait(false))
        {
            if (batch.Count > 0)
                return [.. batch.Values.Select(v => v[0])];
        }

        return null;
    }
}
