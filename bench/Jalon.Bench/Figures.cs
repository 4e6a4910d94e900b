using System.Globalization;

namespace Jalon.Bench;

/// <summary>Repeated measurements of one thing, in whatever unit they were taken.</summary>
internal sealed record Figures(IReadOnlyList<double> Values)
{
    public double Best => Values.Min();

    public double Median
    {
        get
        {
            var sorted = Values.Order().ToList();
            return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"best {Best:F0}, median {Median:F0} ({string.Join(" ", Values.Select(v => v.ToString("F0", CultureInfo.InvariantCulture)))})");
}
