using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL04xx: what a model says of the data and of itself.</summary>
internal static class ModelErrors
{
    public static Diagnostic EntityTwice(SourceText source, Span span, string name) => Error("JAL0401", source, span, ("name", name));

    public static Diagnostic NoTable(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Error("JAL0402", source, span, ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic Cycle(SourceText source, Span span, string name) => Error("JAL0403", source, span, ("name", name));

    public static Diagnostic NameTwice(SourceText source, Span span, string entity, string name) =>
        Error("JAL0404", source, span, ("entity", entity), ("name", name));

    public static Diagnostic NoKey(SourceText source, Span span, string entity) => Error("JAL0405", source, span, ("entity", entity));

    public static Diagnostic FilterDoesNotFit(SourceText source, Span span, string name, Phrase why) =>
        Error("JAL0406", source, span, ("name", name), ("why", why));

    public static Diagnostic FilterArguments(SourceText source, Span span, string name, int wanted, int given) =>
        Error("JAL0407", source, span, ("name", name), ("wanted", wanted), ("given", given));

    public static Diagnostic LinkNeedsEquality(SourceText source, Span span, string name) => Error("JAL0408", source, span, ("name", name));

    public static Diagnostic LinkNeedsTarget(SourceText source, Span span, string name) => Error("JAL0409", source, span, ("name", name));

    public static Diagnostic NoColumn(SourceText source, Span span, string table, string name, IEnumerable<string> known) =>
        Error("JAL0410", source, span, ("table", table), ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic NothingReadable(SourceText source, Span span, string table) => Error("JAL0411", source, span, ("table", table));

    public static Diagnostic NoType(SourceText source, Span span, string written) =>
        Error("JAL0412", source, span, ("written", written)) with { Beside = Suggestion.DidYouMean(written.Split('(', 2)[0].Trim(), Binding.TypeReader.Names) };

    public static Diagnostic UnknownZone(SourceText source, Span span, string zone) => Error("JAL0413", source, span, ("zone", zone));

    /// <summary>The code of <see cref="TooLarge"/>, which filters hand on.</summary>
    public const string TooLargeCode = "JAL0414";

    public static Diagnostic TooLarge(SourceText source, Span span) => Error(TooLargeCode, source, span);

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
