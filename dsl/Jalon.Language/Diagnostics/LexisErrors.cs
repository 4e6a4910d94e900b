using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL00xx: what no token can be made of, or only by guessing.</summary>
internal static class LexisErrors
{
    public static Diagnostic StrayCharacter(SourceText source, Span span, string character) =>
        Error("JAL0001", source, span, ("character", character)) with
        {
            Hints = character switch { ";" => [Phrase.Of("hint.semicolon")], "|" => [Phrase.Of("hint.pipe")], "~" => [Phrase.Of("hint.no_letter_case")], "€" or "$" or "£" => [Phrase.Of("hint.no_currency")], _ => [] },
        };

    public static Diagnostic OpenText(SourceText source, Span span) => Error("JAL0002", source, span);

    public static Diagnostic NotANumber(SourceText source, Span span, string text, string? meant) =>
        Error("JAL0003", source, span, ("text", Quote.Short(text))) with { Beside = meant is null ? null : DidYouMean(meant) };

    public static Diagnostic OutOfRange(SourceText source, Span span, string text) =>
        Error("JAL0004", source, span, ("text", Quote.Short(text))) with { Hints = [Phrase.Of("hint.ranges")] };

    public static Diagnostic NotADate(SourceText source, Span span, string text) => Error("JAL0005", source, span, ("text", Quote.Short(text)));

    public static Diagnostic BadEscape(SourceText source, Span span, string text) =>
        Error("JAL0006", source, span, ("text", Quote.Short(text))) with { Hints = [Phrase.Of("hint.escapes")] };

    public static Diagnostic ForbiddenCharacter(SourceText source, Span span, char character) =>
        Error("JAL0007", source, span, ("code", ((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));

    public static Diagnostic TooDeep(SourceText source, Span span, int limit) => Error("JAL0008", source, span, ("limit", limit));

    public static Diagnostic TooLong(SourceText source, Span span, int limit) => Error("JAL0009", source, span, ("limit", limit));

    public static Diagnostic ForeignQuotes(SourceText source, Span span, string content) =>
        Error("JAL0010", source, span) with { Beside = content.Length <= 30 ? DidYouMean($"\"{content}\"") : null };

    public static Diagnostic ForeignComment(SourceText source, Span span, string sign) => Error("JAL0011", source, span, ("sign", sign));

    public static Diagnostic OpenName(SourceText source, Span span) => Error("JAL0012", source, span);

    public static Diagnostic EmptyName(SourceText source, Span span) => Error("JAL0013", source, span);

    public static Diagnostic NameNeedsBackquotes(SourceText source, Span span, string text) => Error("JAL0014", source, span, ("text", Quote.Short(text)));

    public static Diagnostic ForeignOperator(SourceText source, Span span, string sign, string ours) =>
        Error("JAL0015", source, span, ("sign", sign), ("ours", ours)) with { Hints = sign == "||" ? [Phrase.Of("hint.concatenate")] : [] };

    private static Phrase DidYouMean(string suggestion) => Phrase.Of("did_you_mean", ("suggestion", suggestion));

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
