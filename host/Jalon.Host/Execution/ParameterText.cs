using System.Collections;
using System.Globalization;
using System.Text;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Api;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Execution;

/// <summary>Values of parameters as people type them after <c>--set</c>, and as runs keep them. What is written is read as the same.</summary>
internal static class ParameterText
{
    private const string Nothing = "empty";

    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    /// <summary>The value that a text stands for.</summary>
    /// <returns>As in <see cref="Literal.Value"/>; null for empty; for a list an <see cref="IReadOnlyList{T}"/> of such.</returns>
    /// <exception cref="ProblemException">It is no value of the parameter's type.</exception>
    public static object? Read(BoundParameter parameter, string text) => parameter.Type.Kind == TypeKind.List
        ? Items(text).Select(item => One(parameter, parameter.Type.Element!, item)).ToList()
        : One(parameter, parameter.Type, text);

    /// <summary>A value as a text.</summary>
    /// <param name="value">As in <see cref="Literal.Value"/>; null for empty; for a list those of its items.</param>
    public static string Write(object? value) => value switch
    {
        null => Nothing,
        bool b => b ? "true" : "false",
        string s => "\"" + s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        double d => d.ToString("R", s_invariant),
        DateOnly d => d.ToString("yyyy-MM-dd", s_invariant),
        TimeOnly t => t.ToString("HH:mm:ss.FFFFFF", s_invariant),
        DateTimeOffset i => i.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", s_invariant),
        IFormattable n => n.ToString(null, s_invariant),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Write)) + "]",
        _ => throw new NotSupportedException($"a parameter holds no {value.GetType().Name}"),
    };

    // A comma within quotes is none between items.
    private static IEnumerable<string> Items(string text)
    {
        var inner = text.Trim();
        if (inner is ['[', .., ']'])
            inner = inner[1..^1];
        var item = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < inner.Length; i++)
        {
            var c = inner[i];
            if (quoted && IsEscape(inner, i))
                item.Append(inner[i++]);
            else if (c == '"')
                quoted = !quoted;
            if (c == ',' && !quoted)
            {
                if (item.ToString().Trim() is { Length: > 0 } one)
                    yield return one;
                item.Clear();
            }
            else
            {
                item.Append(inner[i]);
            }
        }

        if (item.ToString().Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static object? One(BoundParameter parameter, DataType type, string text)
    {
        var plain = text.Trim();
        if (plain is Nothing)
            return null;
        var time = plain.TrimStart('@');
        object? value = type.Kind switch
        {
            TypeKind.Bool => plain switch { "true" => true, "false" => false, _ => null },
            TypeKind.Int => long.TryParse(plain.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, s_invariant, out var n) ? n : null,
            TypeKind.Decimal => Exact(plain, type.Scale),
            TypeKind.Float => double.TryParse(plain, NumberStyles.Float, s_invariant, out var f) && Math.Abs(f) <= 1e150 ? f : null,
            TypeKind.Text => plain.Length >= 2 && plain[0] == '"' && plain[^1] == '"' ? Unescaped(plain[1..^1]) : text,
            TypeKind.Date => DateOnly.TryParseExact(time, "yyyy-MM-dd", s_invariant, DateTimeStyles.None, out var d) ? d : null,
            TypeKind.Time => TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFF"], s_invariant, DateTimeStyles.None, out var t) ? t : null,
            TypeKind.DateTime => DateTimeOffset.TryParse(time, s_invariant, DateTimeStyles.AssumeUniversal, out var i) ? i.ToUniversalTime() : null,
            _ => null,
        };
        return value is null or "" && type.Kind != TypeKind.Text
            ? throw new ProblemException(new Problem("usage", null, $"'{text}' is no {type}, which '{parameter.Name}' wants", []))
            : value is "" ? null : value;
    }

    private static bool IsEscape(string text, int at) => text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\';

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(IsEscape(text, i) ? text[++i] : text[i]);
        return plain.ToString();
    }

    private static object? Exact(string text, int scale)
    {
        var share = text.EndsWith('%');
        if (!decimal.TryParse(text.TrimEnd('%').Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, s_invariant, out var number))
            return null;
        var rounded = Math.Round(share ? number / 100 : number, scale, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < (decimal)Math.Pow(10, DataType.MaxDigits - scale) ? rounded : null;
    }
}
