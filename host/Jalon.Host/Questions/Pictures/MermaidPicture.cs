using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A picture as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), as many hosts of text files draw them.</summary>
public static class MermaidPicture
{
    /// <summary>The chart's text.</summary>
    public static string Draw(Picture picture)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in picture.Nodes)
            text.Append("  n_").Append(node.Name).Append("[\"").Append(Escape(node.Name)).Append("<br/>").Append(Escape(Subtitle(node))).Append("\"]\n");
        foreach (var arrow in Arrows.Of(picture))
        {
            text.Append("  n_").Append(arrow.From.Name).Append(arrow.Label.Length == 0 ? " --> " : $" -->|\"{Escape(arrow.Label)}\"| ")
                .Append("n_").Append(arrow.To.Name).Append('\n');
        }

        return text.ToString();
    }

    private static string Subtitle(PictureNode node) => node.State is null or "done" or "pending" ? node.Type : $"{node.Type}: {node.State}";

    private static string Escape(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal);
}
