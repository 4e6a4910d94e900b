using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL01xx: tokens that do not stand together so.</summary>
internal static class SyntaxErrors
{
    public static Diagnostic Expected(Token at, IReadOnlyList<Phrase> expected, Token? opener)
    {
        var related = opener is null ? null : new RelatedPlace(opener.Span, Phrase.Of("opened_here"));
        return Error("JAL0101", at, ("expected", expected.Distinct().ToArray()), ("found", Found(at))) with { Related = related, Beside = Slips.Of(at, expected) };
    }

    public static Diagnostic AssignmentForComparison(Token at) => Error("JAL0102", at);

    public static Diagnostic IfAsFunction(Token at) =>
        NameErrors.ForeignFunction(at.Reading.Source, at.Span, at.Text, Algebra.Functions.Catalogue.Standard.InsteadOf("if")!);

    public static Diagnostic MissingBrace(Token at, Token open) =>
        Error("JAL0103", at, ("line", open.Reading.Source.LineOf(open.Start)), ("found", Found(at))) with { Related = new RelatedPlace(open.Span, Phrase.Of("opened_here")) };

    public static Diagnostic ComparisonChain(Token at) => Error("JAL0104", at);

    public static Diagnostic KeywordInCapitals(Token at) =>
        Error("JAL0105", at, ("word", at.Text), ("ours", at.Text.ToLowerInvariant()));

    public static Diagnostic NullWord(Token at) => Error("JAL0106", at, ("word", at.Text));

    public static Diagnostic CountStar(Token at) => Error("JAL0107", at);

    public static Diagnostic Having(Token at) => Error("JAL0108", at);

    public static Diagnostic PercentForModulo(Token at) => Error("JAL0109", at);

    public static Diagnostic MissingComma(Token at) => Error("JAL0110", at, ("name", Quote.Short(at.Text)));

    public static Diagnostic TooLoose(Token at) => Error("JAL0111", at, ("word", at.Text));

    public static Diagnostic SettingNotation(Token at, string name) => Error("JAL0112", at, ("name", Quote.Short(name)), ("sign", at.Text));

    public static Diagnostic ListInParentheses(Token at) => Error("JAL0113", at);

    public static Diagnostic SelectStar(Token at) => Error("JAL0114", at);

    public static Diagnostic ClauseOrder(Token at) => Error("JAL0115", at, ("word", at.Text));

    public static Diagnostic Alias(Token at, string name) => Error("JAL0116", at, ("name", Quote.Short(name)));

    public static Diagnostic Join(Token at) => Error("JAL0117", at) with { Hints = [Phrase.Of("hint.join")] };

    public static Diagnostic FromNotFirst(Token at) => Error("JAL0118", at) with { Beside = Slips.OfFrom(at) };

    public static Diagnostic WholeUnits(SourceText source, Span span, string unit) =>
        new(Phrase.Of("JAL0119", ("unit", unit)), Severity.Error, source, span);

    private static Phrase Found(Token at) =>
        at.Kind == TokenKind.EndOfText ? Phrase.Of("end_of_text") : Phrase.Verbatim($"'{Quote.Short(at.Text)}'");

    private static Diagnostic Error(string code, Token at, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, at.Reading.Source, at.Span);
}
