namespace Jalon.Tui.Drawing;

/// <summary>How wide the columns of a list are: as wide as what they hold, so that nothing jumps while one scrolls.</summary>
internal static class ColumnWidths
{
    /// <summary>Columns of the terminal between two columns of a list.</summary>
    public const int Gap = 2;

    // Narrower than this a cell says nothing any more; the list is then scrolled sideways.
    private const int Least = 8;

    /// <summary>Where all is too wide the widest give way first, so that the narrow ones, the numbers among them, stay whole.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> wanted, int room)
    {
        var widths = wanted.ToArray();
        var over = widths.Sum() + Gap * (widths.Length - 1) - room;
        while (over > 0 && widths.Max() is var widest && widest > Least)
        {
            var next = widths.Where(w => w < widest).Append(Least).Max();
            var share = Math.Min(widest - next, 1 + (over - 1) / widths.Count(w => w == widest));
            for (var i = widths.Length - 1; i >= 0; i--)
            {
                var taken = widths[i] == widest ? Math.Min(share, over) : 0;
                widths[i] -= taken;
                over -= taken;
            }
        }

        return widths;
    }
}
