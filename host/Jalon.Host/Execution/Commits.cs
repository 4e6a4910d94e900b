using Jalon.Host.Store;

namespace Jalon.Host.Execution;

/// <summary>What a host does after each commit of the store: it looks, does what follows from what it sees, and sleeps until the next, or for as long as that says.</summary>
internal static class Commits
{
    /// <summary>Looks again and again, until another host has taken over from this one, and does what is left, or until it is ended.</summary>
    /// <param name="changes">Tells of commits.</param>
    /// <param name="look">Looks and does; gives how long to sleep where nothing is committed.</param>
    /// <param name="afterFault">How long it sleeps where the store is full or locked; whoever asks that for something is told.</param>
    /// <param name="time">Whose timers it sleeps on.</param>
    /// <param name="ending">Ends it.</param>
    public static async Task LookAfterEachAsync(ChangeFeed changes, Func<ValueTask<TimeSpan>> look, TimeSpan afterFault, TimeProvider time, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            // Taken before looking, so that a commit between the two is not slept through.
            var changed = changes.NextAsync();
            TimeSpan sleep;
            try
            {
                sleep = await look().ConfigureAwait(false);
            }
            catch (FencedWriteException)
            {
                return;
            }
            catch (StoreFault)
            {
                sleep = afterFault;
            }

            using var woken = CancellationTokenSource.CreateLinkedTokenSource(ending);
            await Task.WhenAny(changed, Task.Delay(sleep, time, woken.Token)).ConfigureAwait(false);
            await woken.CancelAsync().ConfigureAwait(false);
        }
    }
}
