using System.Globalization;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Api;
using Jalon.Host.Workspace;

namespace Jalon.Host.Questions.Explaining;

/// <summary>Keys as people type them: the parts of a key of several columns are joined with <c>:</c>.</summary>
internal static class KeyText
{
    private const char Joint = ':';

    /// <summary>The values of a key.</summary>
    /// <param name="columns">The key's columns, in order.</param>
    /// <param name="text">As typed.</param>
    /// <exception cref="ProblemException">It has too few or too many parts, or one is of another type.</exception>
    public static IReadOnlyList<Literal> Read(IReadOnlyList<Column> columns, string text)
    {
        var parts = columns.Count == 1 ? [text] : text.Split(Joint);
        return parts.Length == columns.Count
            ? [.. columns.Zip(parts, One)]
            : throw Problems.Usage($"a key has {columns.Count} parts here, {string.Join(Joint, columns.Select(c => c.Name))}, and not {parts.Length}");
    }

    /// <summary>A key as one would type it.</summary>
    public static string Write(IEnumerable<object?> values) => string.Join(Joint, values.Select(v => v switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(v, CultureInfo.InvariantCulture),
    }));

    private static Literal One(Column column, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        object? value = column.Type.Kind switch
        {
            TypeKind.Text => text.Length > 0 ? text : null,
            TypeKind.Int => long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            TypeKind.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, invariant, out var exact) ? exact : null,
            TypeKind.Float => double.TryParse(text, NumberStyles.Float, invariant, out var real) ? real : null,
            TypeKind.Bool => bool.TryParse(text, out var truth) ? truth : null,
            TypeKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null,
            TypeKind.DateTime => DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null,
            _ => null,
        };
        return value is null ? throw Problems.Usage($"'{text}' is no {column.Type}, which the key '{column.Name}' is") : new Literal(value, column.Type);
    }
}
