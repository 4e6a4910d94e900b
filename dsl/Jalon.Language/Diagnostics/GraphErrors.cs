using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL05xx: how the activities of a campaign hang together.</summary>
internal static class GraphErrors
{
    public static Diagnostic Cycle(SourceText source, Span span, string path) => Error("JAL0501", source, span, ("path", path));

    public static Diagnostic NothingFeeds(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Error("JAL0502", source, span, ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic NameTwice(SourceText source, Span span, string name) => Error("JAL0503", source, span, ("name", name));

    public static Diagnostic ParameterHides(SourceText source, Span span, string name, string entity) =>
        Error("JAL0504", source, span, ("name", name), ("entity", entity));

    public static Diagnostic UnknownCampaign(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Error("JAL0506", source, span, ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic Reserved(SourceText source, Span span, string name) => Error("JAL0507", source, span, ("name", name));

    public static Diagnostic UnknownActivity(SourceText source, Span span, string campaign, string name, IEnumerable<string> known) =>
        Error("JAL0515", source, span, ("campaign", campaign), ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
