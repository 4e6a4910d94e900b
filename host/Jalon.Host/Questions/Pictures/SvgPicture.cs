using System.Globalization;
using System.Security;
using System.Text;

namespace Jalon.Host.Questions.Pictures;

/// <summary>A picture as one SVG file: activities in columns by how much comes before them, transitions as curves with their counts, loops below.</summary>
public static class SvgPicture
{
    private const int BoxWidth = 170, BoxHeight = 46, GapX = 110, GapY = 26, Margin = 20, LoopDepth = 40;

    // As many letters as a box has room for, in the bold and in the small face.
    private const int NameLetters = 20, TypeLetters = 26;

    /// <summary>The file's text.</summary>
    public static string Draw(Picture picture)
    {
        var arrows = Arrows.Of(picture).ToList();
        var column = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in picture.Nodes)
            column[node.Name] = arrows.Where(a => a.To == node && !a.LeadsBack).Select(a => column[a.From.Name] + 1).DefaultIfEmpty(0).Max();
        var row = picture.Nodes.GroupBy(n => column[n.Name]).SelectMany(g => g.Select((n, i) => (n.Name, i))).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);
        int X(PictureNode n) => Margin + (column[n.Name] * (BoxWidth + GapX));
        int Y(PictureNode n) => Margin + (row[n.Name] * (BoxHeight + GapY));
        var width = picture.Nodes.Select(X).DefaultIfEmpty(0).Max() + BoxWidth + Margin;
        var height = picture.Nodes.Select(Y).DefaultIfEmpty(0).Max() + BoxHeight + Margin + (arrows.Exists(a => a.LeadsBack) ? LoopDepth : 0);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{SecurityElement.Escape(picture.Name)}</title>\n");
        text.Append("<defs><marker id=\"tip\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#555\"/></marker></defs>\n");
        foreach (var a in arrows)
        {
            var (path, x, y) = a.LeadsBack ? Loop(X(a.From), Y(a.From), X(a.To), Y(a.To)) : Curve(X(a.From), Y(a.From), X(a.To), Y(a.To));
            text.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"#555\" marker-end=\"url(#tip)\"/>\n");
            if (a.Label.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" fill=\"#555\" font-size=\"11\">{SecurityElement.Escape(a.Label)}</text>\n");
        }

        foreach (var n in picture.Nodes)
        {
            var stroke = n.State == "failed" ? "#b00020" : "#333";
            text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(n)}\" y=\"{Y(n)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"#fff\" stroke=\"{stroke}\"/>\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(n) + 10}\" y=\"{Y(n) + 19}\" font-weight=\"bold\">{Fitted(n.Name, NameLetters)}</text>\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(n) + 10}\" y=\"{Y(n) + 36}\" fill=\"#555\" font-size=\"11\">{Fitted(n.Type, TypeLetters)}</text>\n");
        }

        return text.Append("</svg>\n").ToString();
    }

    private static (string Path, int X, int Y) Curve(int fromX, int fromY, int toX, int toY)
    {
        int x1 = fromX + BoxWidth, y1 = fromY + (BoxHeight / 2), y2 = toY + (BoxHeight / 2), half = (toX - x1) / 2;
        return (string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1 + half} {y1} {toX - half} {y2} {toX} {y2}"), x1 + half, ((y1 + y2) / 2) - 6);
    }

    private static (string Path, int X, int Y) Loop(int fromX, int fromY, int toX, int toY)
    {
        int x1 = fromX + (BoxWidth / 2), y1 = fromY + BoxHeight, x2 = toX + (BoxWidth / 2), y2 = toY + BoxHeight, low = Math.Max(y1, y2) + LoopDepth;
        return (string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1} {low} {x2} {low} {x2} {y2}"), (x1 + x2) / 2, low - 14);
    }

    private static string Fitted(string text, int letters)
    {
        var runes = text.EnumerateRunes().ToList();
        return SecurityElement.Escape(runes.Count <= letters ? text : string.Concat(runes.Take(letters - 1)) + "…");
    }
}
