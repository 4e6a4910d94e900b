using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>
/// A picture for a terminal: each activity below the last of those that it reads, what else it reads named beside it. It fits 80 columns, reads without
/// colour, and a chain of any length stays in sight.
/// </summary>
public static class TextPicture
{
    private const int Width = 80;

    /// <summary>The lines of a picture.</summary>
    public static string Draw(Picture picture)
    {
        if (picture.Nodes.Count == 0)
            return picture.Name + "\n";
        var place = picture.Nodes.Select((n, i) => (n.Name, i)).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);
        var from = picture.Nodes.SelectMany(n => n.Outputs.Select(o => (o.Name, n))).ToDictionary(x => x.Name, x => x.n, StringComparer.Ordinal);
        var below = picture.Nodes.ToLookup(
            n => n.Inputs.Where(from.ContainsKey).Select(i => from[i]).Where(p => place[p.Name] < place[n.Name]).MaxBy(p => place[p.Name])?.Name ?? "", StringComparer.Ordinal);
        var lines = new List<(string Head, string Type, string Tail)>();
        foreach (var root in below[""])
            Add(lines, root, "", "", null);
        var heads = Math.Min(44, lines.Where(l => l.Type.Length > 0).Max(l => l.Head.Length));
        var types = lines.Max(l => l.Type.Length);
        var text = new StringBuilder();
        foreach (var (head, type, tail) in lines)
            text.AppendLine(Cut($"{head.PadRight(heads)}  {type.PadRight(types)}  {tail}".TrimEnd()));
        return text.ToString();

        void Add(List<(string, string, string)> into, PictureNode node, string stem, string indent, PictureNode? parent)
        {
            var branch = parent is null ? null : node.Inputs.Where(i => from.GetValueOrDefault(i) == parent).Select(i => parent.Outputs.First(o => o.Name == i)).FirstOrDefault(o => !o.Main)?.Output;
            var others = node.Inputs.Where(i => from.TryGetValue(i, out var other) && other != parent).ToList();
            var state = node.State is null or "done" or "pending" ? "" : node.State.ToUpperInvariant() + " ";
            into.Add((stem + (branch is null ? "" : branch + ": ") + node.Name, node.Type, state + node.Counts));
            var children = below[node.Name].ToList();
            // What else it reads stands on a line of its own: a join of many is still readable. What a loop brings back comes from below.
            if (others.Count > 0)
            {
                var told = others.GroupBy(o => place[from[o].Name] < place[node.Name]).OrderByDescending(g => g.Key)
                    .Select(g => (g.Key ? "← " : "↺ ") + string.Join(", ", g));
                into.Add((indent + (children.Count > 0 ? "│  " : "   ") + string.Join("  ", told), "", ""));
            }

            for (var i = 0; i < children.Count; i++)
            {
                var last = i == children.Count - 1;
                Add(into, children[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), node);
            }
        }
    }

    private static string Cut(string line)
    {
        if (line.Length <= Width)
            return line;
        var end = char.IsHighSurrogate(line[Width - 2]) ? Width - 2 : Width - 1;
        return line[..end] + "…";
    }
}
