using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL06xx: settings and blocks.</summary>
internal static class SettingsErrors
{
    public static Diagnostic UnknownSetting(SourceText source, Span span, string owner, string name, IEnumerable<string> known) =>
        Error("JAL0601", source, span, ("owner", owner), ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic Missing(SourceText source, Span span, string owner, string name) =>
        Error("JAL0602", source, span, ("owner", owner), ("name", name));

    // What would fit is a phrase of its own.
    public static Diagnostic WrongKind(SourceText source, Span span, string name, Phrase wanted) =>
        Error("JAL0603", source, span, ("name", name), ("wanted", wanted));

    public static Diagnostic Twice(SourceText source, Span span, string name) => Error("JAL0604", source, span, ("name", name));

    public static Diagnostic NotConstant(SourceText source, Span span, string name) => Error("JAL0605", source, span, ("name", name));

    public static Diagnostic UnknownBlock(SourceText source, Span span, string owner, string word, IEnumerable<string> known) =>
        Error("JAL0606", source, span, ("owner", owner), ("word", word)) with { Beside = Suggestion.DidYouMean(word, known) };

    public static Diagnostic NeedsLabel(SourceText source, Span span, string word) => Error("JAL0607", source, span, ("word", word));

    public static Diagnostic TakesNoLabel(SourceText source, Span span, string word) => Error("JAL0608", source, span, ("word", word));

    public static Diagnostic NoChoice(SourceText source, Span span, string name, IReadOnlyList<string> choices, string given) =>
        Error("JAL0609", source, span, ("name", name), ("choices", choices.Select(Phrase.Verbatim).ToList())) with { Beside = Suggestion.DidYouMean(given, choices) };

    // The problem is in the words of the activity type.
    public static Diagnostic Refused(SourceText source, Span span, string type, string problem) =>
        Error("JAL0610", source, span, ("type", type), ("problem", problem));

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
