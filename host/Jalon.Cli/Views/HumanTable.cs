namespace Jalon.Cli.Views;

/// <summary>Columns of text for people: aligned, without lines, cut at the terminal's width. Numbers stand right.</summary>
internal sealed class HumanTable(int width)
{
    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _right = [];

    public HumanTable Right(params int[] columns)
    {
        _right.UnionWith(columns);
        return this;
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter to)
    {
        if (_rows.Count == 0)
            return;
        var widths = Enumerable.Range(0, _rows.Max(r => r.Length)).Select(c => _rows.Max(r => c < r.Length ? Cells.Width(r[c]) : 0)).ToArray();
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, c) => _right.Contains(c) ? Cells.PadLeft(cell, widths[c]) : Cells.PadRight(cell, widths[c]));
            to.WriteLine(Cells.Cut(string.Join("  ", cells).TrimEnd(), width));
        }
    }
}
