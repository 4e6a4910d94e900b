using System.Collections.Immutable;

namespace Jalon.Runs.Events;

/// <summary>What became of the rows that came into a task.</summary>
/// <param name="In">How many came in.</param>
/// <param name="Out">How many of these went on.</param>
/// <param name="Dropped">The others, by cause; none of no rows.</param>
public sealed record TaskBooks(long In, long Out, ImmutableArray<DroppedRows> Dropped)
{
    /// <summary>How many nothing accounts for; below 0 where more is accounted for than came in.</summary>
    public long Missing() => In - Out - Dropped.Sum(d => d.Rows);
}
