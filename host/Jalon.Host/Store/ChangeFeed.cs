using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Jalon.Host.Store;

/// <summary>Tells those who follow that something was committed; what it was they read from where they were, one reading for all.</summary>
public sealed class ChangeFeed
{
    private readonly RecentChanges _changes;
    private ImmutableArray<Change> _unwritten = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ChangeFeed(Func<long, int, IReadOnlyList<Change>> read) => _changes = new RecentChanges(read);

    /// <summary>All changes after a sequence, then those to come, until cancelled.</summary>
    public async IAsyncEnumerable<Change> After(long sequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var told = 0;
        while (true)
        {
            // Taken before reading, so that a commit between the two is not slept through.
            var next = Volatile.Read(ref _next).Task;
            var changes = _changes.After(sequence);
            foreach (var change in changes)
            {
                yield return change;
                sequence = change.Sequence;
            }

            var unwritten = ImmutableInterlocked.InterlockedCompareExchange(ref _unwritten, [], []);
            var news = changes.Count > 0 || told < unwritten.Length;
            for (; told < unwritten.Length; told++)
                yield return unwritten[told] with { Sequence = sequence };
            if (!news)
                await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Ends with the next commit. Taken before the store is read, it lets no commit be missed.</summary>
    public Task NextAsync() => Volatile.Read(ref _next).Task;

    /// <summary>Tells followers, those to come too, that something changed which the store could not take: that it is full, say.</summary>
    public void TellUnwritten(Change change)
    {
        ImmutableInterlocked.Update(ref _unwritten, (all, one) => all.Add(one), change);
        Tell();
    }

    internal void Committed()
    {
        _changes.Committed();
        Tell();
    }

    private void Tell() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
