namespace Jalon.Language.Diagnostics;

/// <summary>Something to be said, in no language yet: the key of an entry in the tables of texts and what fills its blanks.</summary>
/// <param name="Key">The key: the code of a diagnostic, or a word such as <c>did_you_mean</c>.</param>
/// <param name="Arguments">What fills the blanks. A value is a text, an integer, a <see cref="Phrase"/>, or a list of phrases, which reads as "a, b or c".</param>
public sealed record Phrase(string Key, IReadOnlyDictionary<string, object> Arguments)
{
    private static readonly Dictionary<string, object> none = [];

    /// <summary>A phrase from its key and what fills its blanks.</summary>
    public static Phrase Of(string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        if (arguments.IsEmpty) return new(key, none);
        var filled = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments) filled.Add(name, value);
        return new(key, filled);
    }

    /// <summary>What is the same in every language: code, a name, punctuation.</summary>
    public static Phrase Verbatim(string text) => Of("verbatim", ("text", text));
}
