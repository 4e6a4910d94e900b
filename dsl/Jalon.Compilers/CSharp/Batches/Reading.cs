using System.Globalization;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.Batches;

/// <summary>The door through which values from outside come in: each is made what section 2 of the language reference says that it is.</summary>
internal static class Reading
{
    /// <summary>The value as generated code expects it, boxed as in <see cref="Literal"/>; null for empty.</summary>
    /// <exception cref="ArgumentException">It is of another kind than the type.</exception>
    public static object? Value(DataType type, object? value) => (type.Kind, value) switch
    {
        (_, null or DBNull) => null,
        (TypeKind.Bool, bool) => value,
        (TypeKind.Int, long) => value,
        (TypeKind.Int, int or short or sbyte or byte or ushort or uint) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (TypeKind.Decimal, decimal d) => Numbers(type, d),
        (TypeKind.Decimal, long or int or short) => Numbers(type, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        (TypeKind.Float, double d) => Operators.Float(d),
        (TypeKind.Float, float f) => Operators.Float(f),
        (TypeKind.Float, long l) => Operators.ToFloat(l),
        (TypeKind.Float, decimal d) => Operators.Float((double)d),
        (TypeKind.Text, string t) => Operators.Text(t),
        (TypeKind.Date, DateOnly) => value,
        (TypeKind.Time, TimeOnly t) => new TimeOnly(t.Ticks - (t.Ticks % TimeSpan.TicksPerMicrosecond)),
        (TypeKind.DateTime, DateTimeOffset t) => TimeOperators.Instant(t),
        (TypeKind.Duration, Duration) => value,
        (TypeKind.Period, Period) => value,
        (TypeKind.List, IEnumerable<object?> items) => (object?[])[.. items.Select(i => Value(type.Element!, i))],
        (TypeKind.Rows, _) => value,
        _ => throw new ArgumentException($"A value of {type} was expected and a {value.GetType().Name} was given.", nameof(value)),
    };

    private static object? Numbers(DataType type, decimal value) => Operators.Fit(value, type.Scale);
}
