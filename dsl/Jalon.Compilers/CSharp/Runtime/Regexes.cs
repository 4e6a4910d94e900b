using System.Text.RegularExpressions;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Regular expressions of the language's subset, as <see cref="RegexPattern.DotNet"/> spells them. <c>linear</c> takes time in proportion to the
/// text, whatever was written; only <c>\b</c>, which is said by looking around, cannot have it. Pure; an empty text gives empty.
/// </summary>
public static class Regexes
{
    /// <summary>Whether it matches somewhere; false where the text is empty.</summary>
    public static bool Matches(string? t, string pattern, bool linear) => t is not null && Regex.IsMatch(t, pattern, Options(linear));

    /// <summary>Every match replaced by a text as it is; an empty one removes.</summary>
    public static string? Replace(string? t, string pattern, bool linear, string? by) =>
        t is null ? null : Texts.Filled(Regex.Replace(t, pattern, _ => by ?? "", Options(linear)));

    /// <summary>A group of the first match; 0 is the whole.</summary>
    public static string? Extract(string? t, string pattern, bool linear, int group) =>
        t is null ? null : Texts.Filled(Regex.Match(t, pattern, Options(linear)).Groups[group].Value);

    private static RegexOptions Options(bool linear) => RegexOptions.CultureInvariant | (linear ? RegexOptions.NonBacktracking : RegexOptions.None);
}
