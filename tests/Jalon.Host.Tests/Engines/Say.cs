using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Host.Tests.Engines;

/// <summary>The algebra in few words, for tests.</summary>
internal static class Say
{
    public static Scalar Int(long value) => Literal.Of(value);

    public static Scalar Text(string value) => Literal.Of(value);

    public static Scalar Dec(decimal value, int scale = 2) => Literal.Of(value, scale);

    public static Scalar Day(string value) => new Literal(DateOnly.Parse(value, System.Globalization.CultureInfo.InvariantCulture), DataType.Date);

    public static Scalar Nothing(DataType type) => new Literal(null, type);

    public static Scalar Attr(this Entity entity, string name, int level = 0, params ValueList<Link> path) =>
        new AttributeRef(level, path, entity, entity.FindAttribute(name)!);

    public static Scalar Col(this Relation rows, string name, int level = 0) => new ColumnRef(level, rows.Schema.Find(name)!);

    public static Scalar Is(this Scalar left, Scalar right) => new Comparison(ComparisonOperator.Equal, left, right);

    public static Scalar IsNot(this Scalar left, Scalar right) => new Comparison(ComparisonOperator.NotEqual, left, right);

    public static Scalar Compare(this Scalar left, ComparisonOperator op, Scalar right) => new Comparison(op, left, right);

    public static Scalar More(this Scalar left, Scalar right) => new Comparison(ComparisonOperator.Greater, left, right);

    public static Scalar AtLeast(this Scalar left, Scalar right) => new Comparison(ComparisonOperator.GreaterOrEqual, left, right);

    public static Scalar And(params ValueList<Scalar> all) => new AllOf(all);

    public static Scalar Or(params ValueList<Scalar> any) => new AnyOf(any);

    public static Scalar Not(Scalar condition) => new Not(condition);

    public static Scalar Math(this Scalar left, ArithmeticOperator op, Scalar right, DataType type) => new Arithmetic(op, left, right, type);

    public static OrderKey Up(this Scalar value) => new(value);

    public static OrderKey Down(this Scalar value) => new(value, true);

    public static NamedScalar As(this Scalar value, string name) => new(name, value);

    public static Scalar Agg(string function, Relation rows, DataType type, ValueList<Scalar> arguments = default, ValueList<OrderKey> order = default) =>
        new Aggregate(Catalogue.Standard.Find(function)!, rows, arguments, order, type, function is not ("count" or "sum" or "exists" or "every"));

    public static Relation Linked(Schema from, Entity target, params ValueList<Link> path) => new LinkRows(new OuterRow(0, from), path, Schema.Of(target));

    public static Relation With(this Relation rows, params ValueList<NamedScalar> columns) => new Derive(rows, columns);

    public static Relation Pick(this Relation rows, params ValueList<NamedScalar> columns) => new Select(rows, columns);
}
