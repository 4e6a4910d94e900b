using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL07xx: activity types and the plugins that bring them.</summary>
internal static class PluginErrors
{
    public static Diagnostic UnknownType(SourceText source, Span span, string type, IReadOnlyList<string> similar) =>
        Error("JAL0701", source, span, ("type", type)) with { Beside = similar.Count == 0 ? null : Phrase.Of("did_you_mean", ("suggestion", similar[0])) };

    public static Diagnostic UnknownVersion(SourceText source, Span span, string type, string version, IReadOnlyList<string> present) =>
        Error("JAL0702", source, span, ("type", type), ("version", version)) with
        {
            Hints = [Phrase.Of("hint.versions_present", ("versions", string.Join(", ", present)))],
        };

    public static Diagnostic Unusable(SourceText source, Span span, string type, string reason) =>
        Error("JAL0703", source, span, ("type", type), ("reason", reason));

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
