namespace Jalon.Algebra.Relations;

/// <summary>
/// One row a group. Where <paramref name="Dimension"/> is named the groups are an audience of it: rows whose key is empty, or leads
/// to no row of it, are left out.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Keys">What the rows of a group have in common; empty values form one group. None: one row for all.</param>
/// <param name="Columns">Over the group: aggregates of <see cref="GroupRows"/>, and the keys as columns at level 0; later ones see earlier ones.</param>
/// <param name="Dimension">The entity whose key the keys are, in its order and under its names; null where the groups are no audience.</param>
public sealed record GroupBy(Relation Input, ValueList<NamedScalar> Keys, ValueList<NamedScalar> Columns, Entity? Dimension)
    : Relation(new Schema(
        [.. Keys.Select(k => Dimension is null ? k.Column : k.Column with { MayBeEmpty = false }), .. Columns.Select(c => c.Column)],
        [.. Keys.Select(k => k.Name)],
        Dimension));
