using System.Globalization;
using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A picture as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), as many hosts of text files draw them.</summary>
public static class MermaidPicture
{
    /// <summary>The chart's text.</summary>
    public static string Draw(Picture picture)
    {
        // Nodes are numbered: a name may be a word of the chart's own language, or hold what no id may.
        var ids = picture.Nodes.Select((n, i) => (n.Name, Id: string.Create(CultureInfo.InvariantCulture, $"n{i + 1}"))).ToDictionary(x => x.Name, x => x.Id, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in picture.Nodes)
            text.Append(CultureInfo.InvariantCulture, $"  {ids[node.Name]}[\"{Escape(node.Name)}<br/>{Escape(Subtitle(node))}\"]\n");
        foreach (var arrow in Arrows.Of(picture))
        {
            var label = arrow.Label.Length == 0 ? "" : $"|\"{Escape(arrow.Label)}\"|";
            text.Append(CultureInfo.InvariantCulture, $"  {ids[arrow.From.Name]} -->{label} {ids[arrow.To.Name]}\n");
        }

        return text.ToString();
    }

    private static string Subtitle(PictureNode node) => node.State is null or "done" or "pending" ? node.Type : $"{node.Type}: {node.State}";

    // What a label's language gives a meaning is written as its number (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
    private static string Escape(string text) => string.Concat(text.Select(c => "\"#<>&`\\;[]{}|%".Contains(c, StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"#{(int)c};")
        : c.ToString()));
}
