namespace Jalon.Tui.Screens;

/// <summary>A row of a list.</summary>
/// <param name="Id">What tells it from the others, so that a selection survives a refresh.</param>
/// <param name="Cells">In the columns' order.</param>
internal sealed record Line(string Id, IReadOnlyList<Cell> Cells)
{
    /// <summary>What a search finds beside the cells.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it needs somebody.</summary>
    public bool Alarm { get; init; }

    /// <summary>Whether a search finds it.</summary>
    public bool Holds(string text) => Cells.Select(c => c.Text).Concat(Words).Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase));
}
