namespace Jalon.Algebra.Scalars;

/// <summary>A column of the row that links lead to, where the last of them leads to rows that an activity added and no entity has.</summary>
/// <param name="Level">Which row the path starts from.</param>
/// <param name="Path">Links to at most one row each, at least one; the last has <see cref="Link.Rows"/>.</param>
/// <param name="Column">A column of those rows.</param>
public sealed record LinkedColumnRef(int Level, ValueList<Link> Path, Column Column) : Scalar(Column.Type, true);
