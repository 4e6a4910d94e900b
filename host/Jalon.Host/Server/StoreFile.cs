using Jalon.Api;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server;

/// <summary>What is done to a workspace's store while no host works on it.</summary>
public static class StoreFile
{
    /// <summary>Puts a backup in the place of the store.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="backup">What a backup wrote.</param>
    /// <returns>Where the store that was there is kept; null where none was.</returns>
    /// <exception cref="ProblemException">A host lives, or the file is no sound store. Nothing was changed.</exception>
    public static string? Restore(string workspace, string backup)
    {
        if (!File.Exists(backup))
            throw new ProblemException(new Problem("not_found", null, $"there is no file {backup}", []));
        try
        {
            return SqliteBackup.Restore(
                backup, Path.Combine(new WorkspaceFolder(workspace).State, "store.db"), SystemClock.Instance.GetCurrentInstant(), HostOwner.IsGone);
        }
        catch (StoreInUseException e)
        {
            throw new ProblemException(new Problem("refused", null, $"{HostOwner.Words(e.Owner)} works on {workspace}; end it before its store is replaced", []));
        }
        catch (StoreFault e)
        {
            throw new ProblemException(new Problem("engine", null, e.Message, []));
        }
    }
}
