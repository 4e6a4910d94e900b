namespace Jalon.Algebra.Scalars;

/// <summary>A constant.</summary>
/// <param name="Value">
/// Null for empty; else by type: <see cref="bool"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTimeOffset"/> (in UTC, whole microseconds), <see cref="Types.Duration"/>, <see cref="Types.Period"/>.
/// </param>
/// <param name="Type">What it is.</param>
public sealed record Literal(object? Value, DataType Type) : Scalar(Type, Value is null)
{
    /// <summary>The word <c>empty</c>.</summary>
    public static Literal Empty { get; } = new(null, DataType.Empty);

    /// <summary>True.</summary>
    public static Literal True { get; } = new(true, DataType.Bool);

    /// <summary>False.</summary>
    public static Literal False { get; } = new(false, DataType.Bool);

    /// <summary>An int.</summary>
    public static Literal Of(long value) => new(value, DataType.Int);

    /// <summary>A text.</summary>
    public static Literal Of(string value) => new(value.Length == 0 ? null : value, DataType.Text);

    /// <summary>A decimal of the given scale.</summary>
    public static Literal Of(decimal value, int scale) => new(value, DataType.Decimal(scale));
}
