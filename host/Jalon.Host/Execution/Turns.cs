using System.Collections.Concurrent;

namespace Jalon.Host.Execution;

/// <summary>One piece of work at a time for each campaign: no start may fall between the halves of a delete.</summary>
internal sealed class Turns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _doors = new(StringComparer.Ordinal);

    /// <summary>Does some work when the campaign's earlier work is done.</summary>
    public async Task<T> TakeAsync<T>(string campaign, Func<Task<T>> work, CancellationToken cancellation)
    {
        var door = _doors.GetOrAdd(campaign, _ => new SemaphoreSlim(1));
        await door.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            door.Release();
        }
    }
}
