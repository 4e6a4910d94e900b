namespace Jalon.Api.Runs;

/// <summary>What became of the rows that came into a task: those in are those out and those dropped.</summary>
/// <param name="In">How many came in.</param>
/// <param name="Out">How many of these went on.</param>
/// <param name="Dropped">The others, by cause.</param>
public sealed record TaskBooks(long In, long Out, IReadOnlyList<DroppedRows> Dropped)
{
    /// <summary>Whether the figures are the same, cause by cause.</summary>
    public bool Equals(TaskBooks? other) => other is not null && In == other.In && Out == other.Out && Dropped.SequenceEqual(other.Dropped);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(In, Out, Dropped.Count);
}
