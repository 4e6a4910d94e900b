using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL09xx: there is a better form. Never an error.</summary>
internal static class BindingAdvice
{
    public static Diagnostic InnerAndOuter(SourceText source, Span span, string name, string inner, string outer) =>
        Advice("JAL0901", source, span, ("name", name), ("inner", inner), ("outer", outer));

    public static Diagnostic EqualFloats(SourceText source, Span span) => Advice("JAL0902", source, span);

    private static Diagnostic Advice(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Advice, source, span);
}
