namespace Jalon.Algebra.Scalars;

/// <summary>A column that a row carries: of its key, or computed on the way.</summary>
/// <param name="Level">Which row: 0 is the one at hand.</param>
/// <param name="Column">One of the columns of that row's schema.</param>
public sealed record ColumnRef(int Level, Column Column) : Scalar(Column.Type, Column.MayBeEmpty);
