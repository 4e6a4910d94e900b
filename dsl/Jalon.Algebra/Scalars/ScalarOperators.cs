namespace Jalon.Algebra.Scalars;

/// <summary>Scalars composed by hand, as activities do.</summary>
public static class ScalarOperators
{
    /// <summary>The first of some values that is not empty.</summary>
    /// <param name="values">At least one; all of one type.</param>
    public static Scalar Coalesce(params ValueList<Scalar> values) => values.Count == 1
        ? values[0]
        : new Call(Catalogue.Standard.Find("coalesce")!, values, values[0].Type, values.All(v => v.MayBeEmpty));

    /// <summary>A column of a row as a value.</summary>
    public static Scalar AsValue(this Column column, int level = 0) => new ColumnRef(level, column);
}
