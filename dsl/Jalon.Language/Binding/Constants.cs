using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>Constants in the text, as values known before anything runs.</summary>
internal static class Constants
{
    /// <summary>The value of a scalar as a type; null where it is empty. False where it is not known yet, or does not fit.</summary>
    public static bool TryGet(Scalar scalar, DataType type, out object? value)
    {
        value = null;
        if (scalar is Literal { Value: null })
            return true;
        if (scalar is ListOf list && type.Kind == TypeKind.List)
        {
            var items = new List<object?>();
            foreach (var item in list.Items)
            {
                if (!TryGet(item, type.Element!, out var one))
                    return false;
                items.Add(one);
            }

            value = items;
            return true;
        }

        value = Of(scalar) is { } known ? Widened(known, type) : null;
        return value is not null;
    }

    private static object? Of(Scalar scalar) => scalar switch
    {
        Literal literal => literal.Value,
        Cast cast => Of(cast.Operand) is { } operand ? Widened(operand, cast.Target) : null,
        Negate negate => Of(negate.Operand) switch
        {
            long and not long.MinValue and var n => -n,
            decimal d => -d,
            Duration d => new Duration(-d.Days, -d.Microseconds),
            Period p => new Period(-p.Months),
            _ => null,
        },
        _ => null,
    };

    private static object? Widened(object value, DataType type) => (value, type.Kind) switch
    {
        (bool, TypeKind.Bool) or (long, TypeKind.Int) or (string, TypeKind.Text) or (DateOnly, TypeKind.Date) or (TimeOnly, TypeKind.Time) => value,
        (DateTimeOffset, TypeKind.DateTime) or (Duration, TypeKind.Duration) or (Period, TypeKind.Period) or (double, TypeKind.Float) => value,
        (long n, TypeKind.Decimal) => (decimal)n,
        (decimal d, TypeKind.Decimal) when d.Scale <= type.Scale || decimal.Round(d, type.Scale) == d => d,
        (long n, TypeKind.Float) => (double)n,
        (decimal d, TypeKind.Float) => (double)d,
        _ => null,
    };
}
