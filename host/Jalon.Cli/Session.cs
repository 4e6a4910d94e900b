namespace Jalon.Cli;

/// <summary>A host that answers: one that was running, or one started inside this process for as long as the session lasts.</summary>
/// <param name="client">The way to it.</param>
/// <param name="here">What runs inside this process; null where another process answers.</param>
public sealed class Session(IJalonClient client, IAsyncDisposable? here) : IAsyncDisposable
{
    /// <summary>The way to the host.</summary>
    public IJalonClient Client { get; } = client;

    /// <summary>Whether the host lives in this process, so that what it runs ends with it.</summary>
    public bool IsHere => here is not null;

    /// <summary>The file of the host's store where that can only be read; else null.</summary>
    public string? ReadOnlyStore { get; init; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (Client as IDisposable)?.Dispose();
        if (here is not null)
            await here.DisposeAsync().ConfigureAwait(false);
    }
}
