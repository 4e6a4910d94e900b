namespace Jalon.Algebra.Functions;

/// <summary>A form that a constant text must have: what is wrong with one is told when it is bound, not row by row.</summary>
/// <param name="Name">What it is, for messages: <c>regular expression</c>.</param>
/// <param name="Fault">What is wrong with a text, in words; null where nothing is.</param>
/// <param name="Nearest">What may have been meant; null where nobody knows.</param>
public sealed record ConstantForm(string Name, Func<string, string?> Fault, Func<string, string?> Nearest)
{
    /// <summary>A regular expression of the language's subset.</summary>
    public static ConstantForm Regex { get; } = new("regular expression", RegexFault, _ => null);

    /// <summary>One whose matches can be replaced: each takes at least one character.</summary>
    public static ConstantForm Replaceable { get; } = new(
        "regular expression to replace by",
        t => RegexFault(t) ?? (RegexPattern.TryParse(t) is { MatchesNothing: true } ? "it may match a text of length zero, which stands everywhere" : null),
        _ => null);

    /// <summary>Where in a JSON text a value lies.</summary>
    public static ConstantForm Json { get; } = new(
        "JSON path",
        t => JsonPath.TryParse(t) is null ? "a path begins with $ and goes on with .name or [0]" : null,
        t => Readable("$." + t.TrimStart('.', '/').Replace('/', '.'), JsonPath.TryParse));

    /// <summary>How a date is written.</summary>
    public static ConstantForm Date { get; } = new(
        "date pattern",
        t => DatePattern.TryParse(t) is null ? "it is made of yyyy, MM, dd, HH, mm, ss, M, d, H; other letters stand in single quotes" : null,
        NearestDate);

    // As the patterns of other tools are spelt.
    private static string? NearestDate(string text) => Readable(
        text.Replace("%Y", "yyyy", StringComparison.Ordinal).Replace("%m", "MM", StringComparison.Ordinal).Replace("%d", "dd", StringComparison.Ordinal)
            .Replace("%H", "HH", StringComparison.Ordinal).Replace("%M", "mm", StringComparison.Ordinal).Replace("%S", "ss", StringComparison.Ordinal)
            .Replace('Y', 'y').Replace('D', 'd').Replace('h', 'H').Replace('S', 's'),
        DatePattern.TryParse);

    private static string? RegexFault(string text) => RegexPattern.TryParse(text, out var fault) is null ? fault : null;

    private static string? Readable(string text, Func<string, object?> read) => read(text) is null ? null : text;
}
