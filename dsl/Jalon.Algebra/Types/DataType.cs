using System.Globalization;

namespace Jalon.Algebra.Types;

/// <summary>A type of the language. Compare with <c>==</c>; make one by the static members.</summary>
public sealed record DataType
{
    /// <summary>The most digits that a decimal may have after its point.</summary>
    public const int MaxScale = 6;

    /// <summary>The most digits that a decimal may have in all.</summary>
    public const int MaxDigits = 18;

    private DataType(TypeKind kind) => Kind = kind;

    /// <summary>Which of the closed set it is.</summary>
    public TypeKind Kind { get; }

    /// <summary>Digits after the point, 0 to 6; 0 for all but decimals.</summary>
    public int Scale { get; private init; }

    /// <summary>For a duration: known by its form to be whole days, so that a date plus it stays a date.</summary>
    public bool WholeDays { get; private init; }

    /// <summary>What a list holds; null for all other types.</summary>
    public DataType? Element { get; private init; }

    /// <summary>The columns of <see cref="TypeKind.Rows"/>; empty for all other types.</summary>
    public ValueList<Column> Columns { get; private init; }

    /// <summary>The type of the word <c>empty</c>.</summary>
    public static DataType Empty { get; } = new(TypeKind.Empty);

    /// <summary>True or false.</summary>
    public static DataType Bool { get; } = new(TypeKind.Bool);

    /// <summary>A 64-bit integer.</summary>
    public static DataType Int { get; } = new(TypeKind.Int);

    /// <summary>An IEEE double.</summary>
    public static DataType Float { get; } = new(TypeKind.Float);

    /// <summary>Unicode text.</summary>
    public static DataType Text { get; } = new(TypeKind.Text);

    /// <summary>A day.</summary>
    public static DataType Date { get; } = new(TypeKind.Date);

    /// <summary>A time of day.</summary>
    public static DataType Time { get; } = new(TypeKind.Time);

    /// <summary>An instant.</summary>
    public static DataType DateTime { get; } = new(TypeKind.DateTime);

    /// <summary>An elapsed time.</summary>
    public static DataType Duration { get; } = new(TypeKind.Duration);

    /// <summary>An elapsed time whose form says that it is whole days (<c>90 days</c>, <c>date - date</c>).</summary>
    public static DataType Days { get; } = new(TypeKind.Duration) { WholeDays = true };

    /// <summary>Months and years.</summary>
    public static DataType Period { get; } = new(TypeKind.Period);

    /// <summary>An exact number with the given digits after its point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not from 0 to 6.</exception>
    public static DataType Decimal(int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, MaxScale);
        return new(TypeKind.Decimal) { Scale = scale };
    }

    /// <summary>A list of values of one type.</summary>
    public static DataType List(DataType element) => new(TypeKind.List) { Element = element };

    /// <summary>Rows with named columns.</summary>
    public static DataType Rows(ValueList<Column> columns) => new(TypeKind.Rows) { Columns = columns };

    /// <summary>Whether it is int, decimal or float.</summary>
    public bool IsNumber => Kind is TypeKind.Int or TypeKind.Decimal or TypeKind.Float;

    /// <summary>Whether it has an order, so that <c>&lt;</c> and <c>order by</c> make sense.</summary>
    public bool IsOrdered => Kind is not (TypeKind.Period or TypeKind.List or TypeKind.Rows);

    /// <summary>
    /// The type that values of both widen to: int to decimal, both to float, equal kinds to the larger scale, anything with
    /// <see cref="Empty"/> to itself. Null where there is none.
    /// </summary>
    public static DataType? Widest(DataType left, DataType right) => (left.Kind, right.Kind) switch
    {
        _ when left == right => left,
        (TypeKind.Empty, _) => right,
        (_, TypeKind.Empty) => left,
        (TypeKind.Duration, TypeKind.Duration) => Duration,
        (TypeKind.Decimal, TypeKind.Decimal) => Decimal(Math.Max(left.Scale, right.Scale)),
        (TypeKind.Int, TypeKind.Decimal) => right,
        (TypeKind.Decimal, TypeKind.Int) => left,
        (TypeKind.Float, TypeKind.Int or TypeKind.Decimal) => left,
        (TypeKind.Int or TypeKind.Decimal, TypeKind.Float) => right,
        (TypeKind.List, TypeKind.List) when Widest(left.Element!, right.Element!) is { } element => List(element),
        _ => null,
    };

    /// <summary>Whether a value of this type becomes one of <paramref name="target"/> by itself.</summary>
    public bool WidensTo(DataType target) => Widest(this, target) == target;

    /// <summary>As the language writes it: <c>decimal(2)</c>, <c>[text]</c>.</summary>
    public override string ToString() => Kind switch
    {
        TypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Scale})"),
        TypeKind.List => $"[{Element}]",
        TypeKind.Rows => $"rows({string.Join(", ", Columns.Select(c => $"{c.Name} {c.Type}"))})",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
