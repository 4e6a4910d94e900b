using System.Collections.Frozen;

namespace Jalon.Language.Syntax;

/// <summary>The words of the language and the units, by spelling.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, TokenKind> kinds = All().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> bySpan = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int longest = kinds.Keys.Max(word => word.Length);

    /// <summary>The kind of a word as it is spelled: <see cref="TokenKind.Name"/> for most.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var kind) ? kind : TokenKind.Name;

    /// <summary>The keyword that a word would be in lower case, as <c>AND</c> would; <see cref="TokenKind.None"/> for all others.</summary>
    public static TokenKind LoudKindOf(ReadOnlySpan<char> word)
    {
        if (word.Length > longest || word.IndexOfAnyInRange('A', 'Z') < 0) return TokenKind.None;
        System.Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return bySpan.TryGetValue(lower, out var kind) && kind != TokenKind.Unit ? kind : TokenKind.None;
    }

    /// <summary>The unit that a word means: itself where it is one, or what other languages abbreviate so; null for all others.</summary>
    public static string? UnitMeant(string word) => word switch
    {
        _ when KindOf(word) == TokenKind.Unit => word,
        "d" => "days",
        "h" => "hours",
        "m" or "min" => "minutes",
        "s" => "seconds",
        "w" => "weeks",
        "mo" => "months",
        "y" => "years",
        _ => null,
    };

    /// <summary>The keywords by their spelling; units are not among them.</summary>
    public static IEnumerable<string> Keywords => kinds.Where(pair => pair.Value != TokenKind.Unit).Select(pair => pair.Key);

    /// <summary>The units by their spelling, one and many.</summary>
    public static IEnumerable<string> Units => kinds.Where(pair => pair.Value == TokenKind.Unit).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, TokenKind>> All()
    {
        for (var kind = TokenKind.And; kind <= TokenKind.Test; kind++) yield return new(kind.ToString().ToLowerInvariant(), kind);
        foreach (var unit in new[] { "second", "minute", "hour", "day", "week", "month", "year" })
        {
            yield return new(unit, TokenKind.Unit);
            yield return new(unit + "s", TokenKind.Unit);
        }
    }
}
