using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Jalon.Language.Diagnostics;

/// <summary>The texts of one language: says phrases. The tables are <c>Texts/en.txt</c> and <c>Texts/fr.txt</c>, one <c>key = text</c> a line.</summary>
public sealed class Phrasebook
{
    private static readonly Lazy<Phrasebook> english = new(() => new("en"));
    private static readonly Lazy<Phrasebook> french = new(() => new("fr"));
    private readonly FrozenDictionary<string, string> texts;

    private Phrasebook(string language)
    {
        Language = language;
        texts = Read(language).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>English, which is also what any other language falls back to.</summary>
    public static Phrasebook English => english.Value;

    /// <summary>French.</summary>
    public static Phrasebook French => french.Value;

    /// <summary>The two letters of the language.</summary>
    public string Language { get; }

    /// <summary>The keys it has a text for.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The book for a language as <c>--lang</c> or <c>LANG</c> names it (<c>fr</c>, <c>fr_FR.UTF-8</c>); English for what is not known.</summary>
    public static Phrasebook For(string? language) =>
        language is not null && language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    /// <summary>The text with blanks, as the table has it.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such key.</exception>
    public string Template(string key) => texts[key];

    /// <summary>The phrase in this language. A key that no table knows is said as it is.</summary>
    public string Say(Phrase phrase)
    {
        var template = texts.GetValueOrDefault(phrase.Key) ?? English.texts.GetValueOrDefault(phrase.Key) ?? phrase.Key;
        var said = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0 || !phrase.Arguments.TryGetValue(template[(open + 1)..close], out var value))
            {
                var end = close < 0 ? template.Length : open + 1;
                said.Append(template, at, end - at);
                at = end;
                continue;
            }

            said.Append(template, at, open - at).Append(Say(value));
            at = close + 1;
        }

        return said.ToString();
    }

    private string Say(object value) => value switch
    {
        Phrase phrase => Say(phrase),
        IReadOnlyList<Phrase> choices => Join([.. choices.Select(Say).Distinct(StringComparer.Ordinal)]),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private string Join(IReadOnlyList<string> choices) => choices.Count switch
    {
        0 => "",
        1 => choices[0],
        _ => string.Join(", ", choices.Take(choices.Count - 1)) + texts["or"].Replace('_', ' ') + choices[^1],
    };

    private static IEnumerable<KeyValuePair<string, string>> Read(string language)
    {
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Jalon.Language.Texts.{language}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#') yield return new(line[..equals].Trim(), line[(equals + 1)..].Trim());
        }
    }
}
