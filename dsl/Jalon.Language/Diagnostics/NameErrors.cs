using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL02xx: names that mean nothing here, or too much.</summary>
internal static class NameErrors
{
    public static Diagnostic UnknownMember(SourceText source, Span span, string entity, string name, IEnumerable<string> known) =>
        Misspelt("JAL0201", source, span, name, known, ("entity", entity), ("name", name));

    public static Diagnostic UnknownColumn(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Misspelt("JAL0202", source, span, name, known, ("name", name));

    public static Diagnostic UnknownName(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Misspelt("JAL0203", source, span, name, known, ("name", name));

    public static Diagnostic UnknownFunction(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Misspelt("JAL0204", source, span, name, known, ("name", name));

    public static Diagnostic ForeignFunction(SourceText source, Span span, string name, string instead) =>
        Error("JAL0205", source, span, ("name", name), ("instead", instead));

    public static Diagnostic UnknownSource(SourceText source, Span span, string name, IEnumerable<string> known) =>
        Misspelt("JAL0206", source, span, name, known, ("name", name));

    public static Diagnostic Reserved(SourceText source, Span span, string name) => Error("JAL0207", source, span, ("name", name));

    public static Diagnostic UnknownAudience(SourceText source, Span span, string name) => Error("JAL0208", source, span, ("name", name));

    public static Diagnostic UnknownFile(SourceText source, Span span, string path) => Error("JAL0209", source, span, ("path", path));

    public static Diagnostic Taken(SourceText source, Span span, string name) => Error("JAL0210", source, span, ("name", name));

    public static Diagnostic UnknownFilter(SourceText source, Span span, string entity, string name, IEnumerable<string> known) =>
        Misspelt("JAL0211", source, span, name, known, ("entity", entity), ("name", name));

    public static Diagnostic Unreadable(SourceText source, Span span, string name, string type) =>
        Error("JAL0212", source, span, ("name", name), ("type", type));

    public static Diagnostic NothingOutside(SourceText source, Span span) => Error("JAL0213", source, span);

    public static Diagnostic NoInput(SourceText source, Span span) => Error("JAL0214", source, span);

    public static Diagnostic NeedsName(SourceText source, Span span) => Error("JAL0215", source, span);

    public static Diagnostic UnknownOutput(SourceText source, Span span, string activity, string name, IReadOnlyList<string> outputs) =>
        Misspelt("JAL0216", source, span, name, outputs, ("activity", activity), ("name", name)) with { Hints = Outputs(activity, outputs) };

    public static Diagnostic NoMainOutput(SourceText source, Span span, string activity, IReadOnlyList<string> outputs) =>
        Error("JAL0217", source, span, ("activity", activity)) with { Hints = Outputs(activity, outputs) };

    private static IReadOnlyList<Phrase> Outputs(string activity, IReadOnlyList<string> outputs) =>
        outputs.Count == 0 ? [] : [Phrase.Of("hint.outputs_are", ("outputs", string.Join(", ", outputs.Select(o => $"{activity}.{o}"))))];

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);

    private static Diagnostic Misspelt(
        string code, SourceText source, Span span, string name, IEnumerable<string> known, params ReadOnlySpan<(string, object)> arguments) =>
        Error(code, source, span, arguments) with { Beside = Suggestion.DidYouMean(name, known) };
}
