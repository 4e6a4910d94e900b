using Jalon.Api;

namespace Jalon.Tui;

/// <summary>The console.</summary>
public static class Console
{
    /// <summary>Runs it until the person leaves.</summary>
    public static Task<int> RunAsync(IJalonClient client, string language, CancellationToken cancellation) => Task.FromResult(0);
}
