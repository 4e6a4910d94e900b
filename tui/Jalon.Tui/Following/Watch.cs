namespace Jalon.Tui.Following;

/// <summary>Hears from the host that something changed, for as long as the console lives. No failure ends it.</summary>
/// <param name="client">The host.</param>
/// <param name="time">By which it waits.</param>
/// <param name="changed">Called for each change, on any thread.</param>
/// <param name="trouble">Called with what stands in the way, on any thread; with null once nothing does.</param>
internal sealed class Watch(IJalonClient client, TimeProvider time, Action changed, Action<Exception?> trouble)
{
    private readonly Patience _patience = new();

    /// <summary>Follows until told to end.</summary>
    public async Task FollowAsync(CancellationToken leaving)
    {
        while (!leaving.IsCancellationRequested)
        {
            try
            {
                var known = (await client.CampaignsAsync(leaving).ConfigureAwait(false)).Sequence;
                _patience.Succeeded();
                trouble(null);
                changed();
                await foreach (var _ in client.ChangesAsync(known, leaving).ConfigureAwait(false))
                    changed();
            }
            catch (Exception) when (leaving.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                trouble(e);
            }

            await Task.Delay(_patience.Failed(), time, leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
