namespace Jalon.Algebra.Functions;

/// <summary>
/// A regular expression of the language's subset, spelt for the engines: literals, <c>.</c> (any code point but a newline), classes, ASCII
/// <c>\d \w \s \b</c>, <c>^ $</c> as the ends of the text, groups, <c>|</c>, <c>* + ? {m,n}</c>; leftmost first.
/// </summary>
/// <param name="Linear">For engines that match code points in linear time (RE2): what DuckDB reads.</param>
/// <param name="DotNet">For .NET, which matches UTF-16 units.</param>
/// <param name="Groups">How many groups that can be extracted.</param>
/// <param name="MatchesNothing">Whether it may match a text of length zero.</param>
/// <param name="HasBoundary">Whether <c>\b</c> stands in it, which .NET can only say by looking around.</param>
public sealed record RegexPattern(string Linear, string DotNet, int Groups, bool MatchesNothing, bool HasBoundary)
{
    /// <summary>The largest number of times in <c>{m,n}</c>.</summary>
    public const int MostTimes = 1000;

    /// <summary>The deepest nesting of groups.</summary>
    public const int DeepestGroup = 50;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">As a person writes it.</param>
    /// <param name="fault">What is wrong, in words; null where nothing is.</param>
    /// <returns>Null where it is not of the subset.</returns>
    public static RegexPattern? TryParse(string text, out string? fault)
    {
        var parser = new RegexParser(text);
        var pattern = parser.Parse();
        fault = parser.Fault;
        return fault is null ? pattern : null;
    }

    /// <summary>Reads an expression; null where it is not of the subset.</summary>
    public static RegexPattern? TryParse(string text) => TryParse(text, out _);
}
