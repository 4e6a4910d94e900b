using Jalon.Host.Store;

namespace Jalon.Host.Execution;

/// <summary>What a host does with each beat of its lease.</summary>
internal static class Beats
{
    /// <summary>Does it after each beat, until it has nothing more to do or is ended. A store that is full or locked is tried again with the next beat.</summary>
    /// <param name="work">False where there is nothing more to do.</param>
    /// <param name="time">Whose timers it sleeps on.</param>
    /// <param name="ending">Ends it.</param>
    public static async Task WhileAsync(Func<bool> work, TimeProvider time, CancellationToken ending)
    {
        while (true)
        {
            await Task.Delay(Lease.Beat, time, ending).ConfigureAwait(false);
            try
            {
                if (!work())
                    return;
            }
            catch (StoreFault)
            {
                // Whoever asks the store for something is told.
            }
        }
    }
}
