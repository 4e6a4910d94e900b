using System.Globalization;
using System.Text;

namespace Jalon.Compilers.CSharp;

/// <summary>The one place where values become C# source: constants that no value can break out of, and names of types.</summary>
internal static class CSharpText
{
    /// <summary>A constant of the type, whatever its value holds; of a nullable type where there is none.</summary>
    public static string Constant(object? value, DataType type) => value switch
    {
        null => $"({Nullable(type)})null",
        bool b => b ? "(bool?)true" : "(bool?)false",
        long.MinValue => "(long?)long.MinValue",
        long n => string.Create(CultureInfo.InvariantCulture, $"(long?){n}L"),
        decimal d => string.Create(CultureInfo.InvariantCulture, $"(decimal?){d}m"),
        double f => string.Create(CultureInfo.InvariantCulture, $"(double?){f:R}d"),
        string t => Text(t),
        DateOnly d => string.Create(CultureInfo.InvariantCulture, $"(global::System.DateOnly?)global::System.DateOnly.FromDayNumber({d.DayNumber})"),
        TimeOnly t => string.Create(CultureInfo.InvariantCulture, $"(global::System.TimeOnly?)new global::System.TimeOnly({t.Ticks}L)"),
        DateTimeOffset t => string.Create(
            CultureInfo.InvariantCulture,
            $"(global::System.DateTimeOffset?)new global::System.DateTimeOffset({t.UtcTicks}L, global::System.TimeSpan.Zero)"),
        Duration d => string.Create(
            CultureInfo.InvariantCulture,
            $"(global::Jalon.Algebra.Types.Duration?)new global::Jalon.Algebra.Types.Duration({Whole(d.Days)}, {Whole(d.Microseconds)})"),
        Period p => string.Create(
            CultureInfo.InvariantCulture, $"(global::Jalon.Algebra.Types.Period?)new global::Jalon.Algebra.Types.Period({Whole(p.Months)})"),
        _ => throw new ArgumentException($"A literal cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>A text as a C# constant: ASCII letters, digits and blanks as they are, each other UTF-16 unit by its number.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            if (char.IsAsciiLetterOrDigit(unit) || unit == ' ')
                text.Append(unit);
            else
                text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>The C# type that holds values of a type.</summary>
    public static string Plain(DataType type) => type.Kind switch
    {
        TypeKind.Bool => "bool",
        TypeKind.Int => "long",
        TypeKind.Decimal => "decimal",
        TypeKind.Float => "double",
        TypeKind.Text => "string",
        TypeKind.Date => "global::System.DateOnly",
        TypeKind.Time => "global::System.TimeOnly",
        TypeKind.DateTime => "global::System.DateTimeOffset",
        TypeKind.Duration => "global::Jalon.Algebra.Types.Duration",
        TypeKind.Period => "global::Jalon.Algebra.Types.Period",
        _ => "object",
    };

    /// <summary>The C# type that holds values of a type or null.</summary>
    public static string Nullable(DataType type) => IsReference(type) ? Plain(type) : Plain(type) + "?";

    /// <summary>Whether null itself is a value of the C# type: texts, lists, rows.</summary>
    public static bool IsReference(DataType type) => Plain(type) is "string" or "object";

    private static string Whole(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";
}
