using Jalon.Host.Engines;

namespace Jalon.Host.Execution;

/// <summary>
/// Keeps a run's working tables open from one task to the next: the engine would put them away after each, and open them again for the next. Nothing is
/// held while a run waits, so that they can be purged, copied or read by another then.
/// </summary>
internal sealed class HeldPlace(Engine engine, string place)
{
    private readonly Lock _lock = new();
    private Task<EngineSession>? _held;

    /// <summary>Opens a session of the place, and holds the place until <see cref="LetGoAsync"/>.</summary>
    /// <exception cref="EngineFault">It cannot be opened.</exception>
    public async Task<EngineSession> OpenAsync(CancellationToken cancellation)
    {
        Task<EngineSession> held;
        lock (_lock)
        {
            if (_held is null or { IsFaulted: true })
                _held = engine.OpenAsync(place, CancellationToken.None);
            held = _held;
        }

        await held.WaitAsync(cancellation).ConfigureAwait(false);
        return await engine.OpenAsync(place, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Lets go of the place, once what opens it has ended. Does nothing where it is not held. It never fails: what tasks have committed is there, and what
    /// keeps the engine from putting it away is told to whoever opens the place next.
    /// </summary>
    public async Task LetGoAsync()
    {
        Task<EngineSession>? held;
        lock (_lock)
            (held, _held) = (_held, null);
        if (held is null)
            return;
        await ((Task)held).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!held.IsCompletedSuccessfully)
            return;
        try
        {
            await (await held.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (EngineFault)
        {
            // Told to whoever opens it next.
        }
    }
}
