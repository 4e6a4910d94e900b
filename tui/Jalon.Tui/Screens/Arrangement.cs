namespace Jalon.Tui.Screens;

/// <summary>Which rows of a list are shown, in which order.</summary>
/// <param name="Search">What they must hold; empty for all.</param>
/// <param name="Column">The column that they are sorted by; null for the screen's own order.</param>
internal sealed record Arrangement(string Search = "", int? Column = null)
{
    /// <summary>Sorted by the next column; after the last one, as the screen has them.</summary>
    public Arrangement Next(int columns) => this with { Column = Column is not { } c ? 0 : c + 1 < columns ? c + 1 : null };

    /// <summary>The rows as arranged. Rows that are equal stay in their order.</summary>
    public IReadOnlyList<Line> Of(IEnumerable<Line> lines, IReadOnlyList<Column> columns)
    {
        var found = Search.Length == 0 ? lines : lines.Where(l => l.Holds(Search));
        if (Column is not { } by)
            return [.. found];
        // What has no rank (no time, no count) comes last either way.
        var ranked = found.OrderBy(l => l.Cells[by].Rank is null);
        return
        [
            .. columns[by].Falling
                ? ranked.ThenByDescending(l => l.Cells[by].Rank)
                : ranked.ThenBy(l => l.Cells[by].Rank).ThenBy(l => l.Cells[by].Text, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The columns with a sign at the one that is sorted by.</summary>
    public IReadOnlyList<Column> Marked(IReadOnlyList<Column> columns) =>
        [.. columns.Select((c, i) => i == Column ? c with { Head = c.Head + (c.Falling ? "▼" : "▲") } : c)];
}
