using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>
/// The runs that tasks have asked for; they are written by <see cref="ICommit"/>. All members may be called from several threads; all throw
/// <see cref="StoreFault"/> where the store fails.
/// </summary>
public interface ISubRunStore
{
    /// <summary>All of which the task that asked has not heard the end.</summary>
    IReadOnlyList<OpenSubRun> Open();

    /// <summary>The one that a task asked for last; null where it asked for none.</summary>
    SubRun? Find(RunId parent, TaskId task);
}
