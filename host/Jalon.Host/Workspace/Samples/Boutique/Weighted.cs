namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Things that happen more or less often; only the ratio of the weights counts.</summary>
internal sealed class Weighted<T>(params (int Weight, T Item)[] entries)
{
    /// <summary>The sum of all weights.</summary>
    public int Total { get; } = entries.Sum(entry => entry.Weight);

    /// <summary>The item at a point from 0 to <see cref="Total"/> - 1 of a line on which each item is as long as its weight.</summary>
    public T At(int point)
    {
        foreach (var (weight, item) in entries)
        {
            if (point < weight) return item;
            point -= weight;
        }
        throw new ArgumentOutOfRangeException(nameof(point), point, "The point lies beyond the total weight.");
    }
}
