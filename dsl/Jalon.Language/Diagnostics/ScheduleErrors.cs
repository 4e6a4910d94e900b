using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL062x: when a campaign runs.</summary>
internal static class ScheduleErrors
{
    public static Diagnostic WrongCronField(SourceText source, Span span, string field, string written) =>
        Error("JAL0621", source, span, ("field", Phrase.Of("cron." + field)), ("written", written));

    public static Diagnostic NotFiveFields(SourceText source, Span span) => Error("JAL0622", source, span);

    public static Diagnostic NeverComes(SourceText source, Span span) => Error("JAL0623", source, span);

    public static Diagnostic TooShort(SourceText source, Span span) => Error("JAL0624", source, span);

    public static Diagnostic EndsBeforeItBegins(SourceText source, Span span) => Error("JAL0625", source, span);

    public static Diagnostic NoDayOfMonth(SourceText source, Span span, long day) => Error("JAL0626", source, span, ("day", day));

    public static Diagnostic SignalBesideOthers(SourceText source, Span span) => Error("JAL0627", source, span);

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}
