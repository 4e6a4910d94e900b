namespace Jalon.Algebra.Relations;

/// <summary>Relations composed by hand, as activities do: each reads as the clause it is.</summary>
public static class RelationOperators
{
    /// <summary>The rows for which a condition holds; all of them for null.</summary>
    public static Relation Where(this Relation rows, Scalar? condition) => condition is null ? rows : new Filter(rows, condition);

    /// <summary>The first rows of an order, or of the key's.</summary>
    public static Relation Take(this Relation rows, Scalar count, ValueList<OrderKey> order) => new Limit(rows, count, order);

    /// <summary>A seeded sample.</summary>
    public static Relation Sample(this Relation rows, Scalar count, Scalar seed) => new Sample(rows, count, seed);

    /// <summary>The rows that others do not have, by key.</summary>
    public static Relation Except(this Relation rows, params IEnumerable<Relation> others) => new SetOperation(SetOperator.Except, [rows, .. others]);

    /// <summary>The rows of any, by key.</summary>
    public static Relation Union(this IEnumerable<Relation> relations, SetColumns columns = SetColumns.All) =>
        new SetOperation(SetOperator.Union, relations.ToValueList(), columns);

    /// <summary>The rows of all, by key.</summary>
    public static Relation Intersect(this IEnumerable<Relation> relations, SetColumns columns = SetColumns.All) =>
        new SetOperation(SetOperator.Intersect, relations.ToValueList(), columns);

    /// <summary>The same rows with more columns.</summary>
    public static Relation Derive(this Relation rows, params ValueList<NamedScalar> columns) =>
        columns.IsEmpty ? rows : new Derive(rows, columns);

    /// <summary>How many rows a relation has, as a value that sees no row.</summary>
    public static Scalar Count(this Relation rows) =>
        new Aggregate(Catalogue.Standard.Find("count")!, rows, [], [], DataType.Int, false);

    /// <summary>Whether a relation has a row, as a value that sees no row.</summary>
    public static Scalar Exists(this Relation rows) =>
        new Aggregate(Catalogue.Standard.Find("exists")!, rows, [], [], DataType.Bool, false);

    /// <summary>A value of a relation's first row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="value">Over one of them at level 0.</param>
    /// <param name="order">Which is first; none for the lowest key.</param>
    public static Scalar First(this Relation rows, Scalar value, params ValueList<OrderKey> order) =>
        new Aggregate(Catalogue.Standard.Find("first")!, rows, [value], order, value.Type, true);

    /// <summary>A share of a relation's rows as a number of rows, rounded half up.</summary>
    public static Scalar ShareOf(Scalar share, Relation whole)
    {
        var six = DataType.Decimal(DataType.MaxScale);
        var product = new Arithmetic(ArithmeticOperator.Multiply, Cast.To(whole.Count(), DataType.Decimal(0)), share, six);
        var rounded = new Call(Catalogue.Standard.Find("round")!, [product], DataType.Decimal(0), product.MayBeEmpty);
        return new Call(Catalogue.Standard.Find("to_int")!, [rounded], DataType.Int, true);
    }
}
