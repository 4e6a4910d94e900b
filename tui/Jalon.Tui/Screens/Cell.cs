using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>A cell of a list.</summary>
/// <param name="Text">One line.</param>
/// <param name="Rank">What it is sorted by; null for its text.</param>
internal readonly record struct Cell(string Text, IComparable? Rank)
{
    public static implicit operator Cell(string text) => new(Fit.Plain(text), null);
}
