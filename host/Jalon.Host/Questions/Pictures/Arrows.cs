using System.Globalization;

namespace Jalon.Host.Questions.Pictures;

/// <summary>The arrows of a picture.</summary>
internal static class Arrows
{
    public static IEnumerable<Arrow> Of(Picture picture)
    {
        var from = picture.Nodes.SelectMany(n => n.Outputs.Select(o => (o, n))).ToDictionary(x => x.o.Name, StringComparer.Ordinal);
        var place = picture.Nodes.Select((n, i) => (n, i)).ToDictionary(x => x.n.Name, x => x.i, StringComparer.Ordinal);
        foreach (var to in picture.Nodes)
        {
            foreach (var input in to.Inputs.Where(from.ContainsKey))
            {
                var (output, node) = from[input];
                var count = output.Rows?.ToString("N0", CultureInfo.InvariantCulture);
                yield return new Arrow(node, to, string.Join(' ', ((IEnumerable<string?>)[output.Main ? null : output.Output, count]).OfType<string>()), place[node.Name] >= place[to.Name]);
            }
        }
    }
}
