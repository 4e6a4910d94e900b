using Jalon.Algebra.Types;
using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL05xx: how the activities of a campaign hang together, and campaigns with others.</summary>
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

    public static Diagnostic NothingToGoBackTo(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Error("JAL0508", source, span, ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic LeadsForward(SourceText source, Span span, string activity, string to) =>
        Error("JAL0509", source, span, ("activity", activity), ("to", to));

    public static Diagnostic FeedsBesides(SourceText source, Span span, string transition, string to, string reader) =>
        Error("JAL0510", source, span, ("transition", transition), ("to", to), ("reader", reader));

    public static Diagnostic ReturnsOtherRows(SourceText source, Span span, string activity, string to, Schema expected, Schema given) =>
        Error("JAL0511", source, span, ("activity", activity), ("to", to), ("expected", expected.ToString()), ("given", given.ToString()));

    public static Diagnostic LoopsCross(SourceText source, Span span, string activity, string other) =>
        Error("JAL0512", source, span, ("activity", activity), ("other", other));

    public static Diagnostic UnknownActivity(SourceText source, Span span, string campaign, string name, IEnumerable<string> known) =>
        Error("JAL0515", source, span, ("campaign", campaign), ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic LeadsBack(SourceText source, Span span, string way) => Error("JAL0516", source, span, ("way", way));

    public static Diagnostic UnknownParameter(SourceText source, Span span, string campaign, string name, IEnumerable<string> known) =>
        Error("JAL0517", source, span, ("campaign", campaign), ("name", name)) with { Beside = Suggestion.DidYouMean(name, known) };

    public static Diagnostic NotGiven(SourceText source, Span span, string campaign, IReadOnlyList<string> names) =>
        Error("JAL0518", source, span, ("campaign", campaign), ("names", string.Join(", ", names)));

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
