using Jalon.Api;
using Jalon.Language.Diagnostics;
using Diagnostic = Jalon.Language.Diagnostics.Diagnostic;

namespace Jalon.Host.Workspace;

/// <summary>What the language says of a text, as the wire carries it.</summary>
public static class Problems
{
    /// <summary>Diagnostics in a language.</summary>
    public static IReadOnlyList<Api.Diagnostic> Said(IEnumerable<Diagnostic> diagnostics, Phrasebook book) => [.. diagnostics.Select(d => Said(d, book))];

    /// <summary>That a text has errors, told in English until the server knows whom it tells.</summary>
    public static InvalidTextException Of(IReadOnlyList<Diagnostic> diagnostics, string file) => new(file, diagnostics);

    /// <summary>That something was asked wrongly.</summary>
    public static ProblemException Usage(string message) => new(new Problem("usage", null, message, []));

    private static Api.Diagnostic Said(Diagnostic d, Phrasebook book)
    {
        var (line, column, length) = d.Source.Place(d.Span);
        return new Api.Diagnostic(
            d.Code,
            d.Severity == Severity.Error ? "error" : "advice",
            d.Source.Name,
            line,
            column,
            length,
            book.Say(d.Message),
            CaretText.Draw(d, book),
            d.Message.Arguments.ToDictionary(a => a.Key, a => a.Value is Phrase p ? book.Say(p) : a.Value.ToString() ?? "", StringComparer.Ordinal));
    }
}
