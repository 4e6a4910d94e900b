using Jalon.Api;
using Jalon.Host.Execution;

namespace Jalon.Host.Server;

/// <summary>One host a workspace: a lock that the system lets go of whatever ends the process, and beside it the name of who holds it.</summary>
internal sealed class WorkspaceLock : IAsyncDisposable
{
    private readonly FileStream _held;

    private WorkspaceLock(FileStream held) => _held = held;

    /// <summary>Takes a workspace.</summary>
    /// <param name="root">How it is called.</param>
    /// <param name="state">Where the host's own files are.</param>
    /// <exception cref="ProblemException">Another host holds it, or nothing can be written there.</exception>
    public static WorkspaceLock Take(string root, string state)
    {
        var (path, name) = (Path.Combine(state, "host.lock"), Path.Combine(state, "host.owner"));
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(state);
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(name, HostOwner.Here + "\n");
            return new WorkspaceLock(held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var who = held is null && Holder(name) is { } holder ? HostOwner.Words(holder) : e.Message;
            held?.Dispose();
            throw new ProblemException(new Problem("refused", null, $"another host holds {root}: {who} ({path})", []));
        }
    }

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    // Not in the locked file itself: opening that to read is refused by the lock.
    private static string? Holder(string name)
    {
        try
        {
            return File.ReadLines(name).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
