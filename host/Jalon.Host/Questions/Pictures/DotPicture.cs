using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A picture in the DOT language (https://graphviz.org/doc/info/lang.html).</summary>
public static class DotPicture
{
    /// <summary>The graph's text.</summary>
    public static string Draw(Picture picture)
    {
        var text = new StringBuilder().Append("digraph ").Append(Quoted(picture.Name)).Append(" {\n  rankdir=LR\n  node [shape=box, fontname=\"sans-serif\"]\n");
        foreach (var node in picture.Nodes)
            text.Append("  ").Append(Quoted(node.Name)).Append(" [label=").Append(Quoted($"{node.Name}\n{node.Type}")).Append("]\n");
        foreach (var arrow in Arrows.Of(picture))
        {
            text.Append("  ").Append(Quoted(arrow.From.Name)).Append(" -> ").Append(Quoted(arrow.To.Name))
                .Append(Attributes(arrow)).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    // A way back must not push the activity that it leads to behind the one that it comes from.
    private static string Attributes(Arrow arrow)
    {
        List<string> attributes = [];
        if (arrow.Label.Length > 0)
            attributes.Add("label=" + Quoted(arrow.Label));
        if (arrow.LeadsBack)
            attributes.Add("constraint=false");
        return attributes.Count == 0 ? "" : $" [{string.Join(", ", attributes)}]";
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
