using System.Globalization;

namespace Jalon.Host.Questions.Trials;

/// <summary>Values as a test compares and shows them: what an author writes without a type equals what a column holds in its own.</summary>
internal static class WrittenValues
{
    /// <summary>Whether both are the same value; numbers are, whatever they are held in, floats within a billionth.</summary>
    public static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double or long or decimal, double) or (double, long or decimal) => Near(
            Convert.ToDouble(expected, CultureInfo.InvariantCulture), Convert.ToDouble(actual, CultureInfo.InvariantCulture)),
        (long or decimal, long or decimal) =>
            Convert.ToDecimal(expected, CultureInfo.InvariantCulture) == Convert.ToDecimal(actual, CultureInfo.InvariantCulture),
        _ => expected.Equals(actual),
    };

    /// <summary>A value as the language writes it.</summary>
    public static string Show(object? value) => value switch
    {
        null => "empty",
        bool b => b ? "true" : "false",
        string s => "\"" + s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        DateOnly d => d.ToString("'@'yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("'@'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset i => i.ToUniversalTime().ToString("'@'yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        Algebra.Types.Duration or Algebra.Types.Period or IFormattable => string.Format(CultureInfo.InvariantCulture, "{0}", value),
        IEnumerable<object?> items => "[" + string.Join(", ", items.Select(Show)) + "]",
        _ => value.ToString()!,
    };

    /// <summary>A key: its value, or the list of its parts.</summary>
    public static string ShowKey(IReadOnlyList<object?> key) => key.Count == 1 ? Show(key[0]) : "[" + string.Join(", ", key.Select(Show)) + "]";

    /// <summary>A row as a record.</summary>
    public static string ShowRow(IEnumerable<KeyValuePair<string, object?>> row) => "{ " + string.Join(", ", row.Select(f => $"{f.Key} = {Show(f.Value)}")) + " }";

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right)));
}
