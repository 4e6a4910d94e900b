namespace Jalon.Host.Store;

/// <summary>
/// The newest changes of a store, read once for all who follow them. Whoever is further behind reads from the store.
/// </summary>
/// <param name="read">Reads so many changes after a sequence, oldest first.</param>
internal sealed class RecentChanges(Func<long, int, IReadOnlyList<Change>> read)
{
    private const int Batch = 500;
    private const int Kept = 2 * Batch;

    private readonly Lock _lock = new();
    private readonly List<Change> _kept = [];

    // All changes after it are kept, as far as they were read; null before the first who follows has come to the end.
    private long? _from;
    private bool _isBehind;

    /// <summary>There may be newer ones.</summary>
    public void Committed()
    {
        lock (_lock)
            _isBehind = true;
    }

    /// <summary>The oldest changes after a sequence; none where there are none yet.</summary>
    public IReadOnlyList<Change> After(long sequence)
    {
        lock (_lock)
        {
            // First, since it may let go of what somebody has not seen yet: that one reads from the store.
            if (_from is not null && _isBehind)
                CatchUp();
            if (_from is null || sequence < _from)
                return Behind(sequence);
            var first = _kept.FindLastIndex(c => c.Sequence <= sequence) + 1;
            return _kept.GetRange(first, _kept.Count - first);
        }
    }

    private IReadOnlyList<Change> Behind(long sequence)
    {
        var changes = read(sequence, Batch);
        // Nothing may have been committed since the last of them but what is told of after this.
        if (_from is null && changes.Count is > 0 and < Batch)
            (_from, _isBehind) = (changes[^1].Sequence, false);
        return changes;
    }

    private void CatchUp()
    {
        var more = read(_kept is [.., var newest] ? newest.Sequence : _from!.Value, Batch);
        _isBehind = more.Count == Batch;
        _kept.AddRange(more);
        if (_kept.Count <= Kept)
            return;
        _from = _kept[^(Batch + 1)].Sequence;
        _kept.RemoveRange(0, _kept.Count - Batch);
    }
}
