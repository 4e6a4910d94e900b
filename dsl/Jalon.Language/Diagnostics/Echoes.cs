using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>
/// Errors of meaning that only repeat an error of writing: the name directly before a place that could not be read may be no name at all, and what
/// holds a word that had to be guessed may not be of the type that it seems. Once the first is mended, they are gone or told.
/// </summary>
internal static class Echoes
{
    private static readonly HashSet<string> names = new(StringComparer.Ordinal) { "JAL0201", "JAL0202", "JAL0203", "JAL0301", "JAL0303", "JAL0307", "JAL0309", "JAL0312", "JAL0603" };
    private static readonly HashSet<string> guesses = new(StringComparer.Ordinal) { "JAL0001", "JAL0003", "JAL0106", "JAL0107" };

    /// <summary>What is told of a text: all that is wrong with its writing, and of its meaning what is no echo of that; in order of place.</summary>
    public static IReadOnlyList<Diagnostic> Without(SourceText source, IReadOnlyList<Diagnostic> written, IEnumerable<Diagnostic> meant) =>
    [
        .. written.Concat(written.Count == 0 ? meant : meant.Where(m => !written.Any(w => Repeats(source.Text, w, m)))).OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End),
    ];

    private static bool Repeats(string text, Diagnostic written, Diagnostic meant)
    {
        var (w, m) = (written.Span, meant.Span);
        var overlaps = w.Start <= m.End && m.Start <= w.End;
        if (meant.Code == "JAL0214") return overlaps;
        if (!names.Contains(meant.Code)) return false;
        return (guesses.Contains(written.Code) && m.Start <= w.Start && w.End <= m.End)
            || (written.Code is "JAL0101" or "JAL0001" or "JAL0015" && m.End <= w.Start && Between(text, m.End, w.Start))
            || (written.Code == "JAL0015" && w.End <= m.Start && Between(text, w.End, m.Start));
    }

    private static bool Between(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
