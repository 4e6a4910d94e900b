using System.Globalization;
using System.Security;
using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A picture as one SVG file: activities in columns by how much comes before them, transitions as curves with their counts.</summary>
public static class SvgPicture
{
    private const int BoxWidth = 170, BoxHeight = 46, GapX = 110, GapY = 26, Margin = 20;

    /// <summary>The file's text.</summary>
    public static string Draw(Picture picture)
    {
        var arrows = Arrows.Of(picture).ToList();
        var column = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in picture.Nodes)
            column[node.Name] = arrows.Where(a => a.To == node).Select(a => column.GetValueOrDefault(a.From.Name) + 1).DefaultIfEmpty(0).Max();
        var row = picture.Nodes.GroupBy(n => column[n.Name]).SelectMany(g => g.Select((n, i) => (n.Name, i))).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);
        int X(PictureNode n) => Margin + (column[n.Name] * (BoxWidth + GapX));
        int Y(PictureNode n) => Margin + (row[n.Name] * (BoxHeight + GapY));
        var width = picture.Nodes.Select(X).DefaultIfEmpty(0).Max() + BoxWidth + Margin;
        var height = picture.Nodes.Select(Y).DefaultIfEmpty(0).Max() + BoxHeight + Margin;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        text.Append("<defs><marker id=\"tip\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#555\"/></marker></defs>\n");
        foreach (var a in arrows)
        {
            int x1 = X(a.From) + BoxWidth, y1 = Y(a.From) + (BoxHeight / 2), x2 = X(a.To), y2 = Y(a.To) + (BoxHeight / 2), half = (x2 - x1) / 2;
            text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y1}C{x1 + half} {y1} {x2 - half} {y2} {x2} {y2}\" fill=\"none\" stroke=\"#555\" marker-end=\"url(#tip)\"/>\n");
            if (a.Label.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x1 + half}\" y=\"{((y1 + y2) / 2) - 6}\" text-anchor=\"middle\" fill=\"#555\" font-size=\"11\">{SecurityElement.Escape(a.Label)}</text>\n");
        }

        foreach (var n in picture.Nodes)
        {
            var stroke = n.State == "failed" ? "#b00020" : "#333";
            text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(n)}\" y=\"{Y(n)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"#fff\" stroke=\"{stroke}\"/>\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(n) + 10}\" y=\"{Y(n) + 19}\" font-weight=\"bold\">{SecurityElement.Escape(n.Name)}</text>\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(n) + 10}\" y=\"{Y(n) + 36}\" fill=\"#555\" font-size=\"11\">{SecurityElement.Escape(n.Type)}</text>\n");
        }

        return text.Append("</svg>\n").ToString();
    }
}
