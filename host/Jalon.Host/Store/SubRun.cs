using Jalon.Runs;

namespace Jalon.Host.Store;

/// <summary>A run that a task has asked for. It lives as long as the task waits for it: wanted, then begun, then over.</summary>
/// <param name="Parent">The run that the task is of.</param>
/// <param name="Task">The task, which waits meanwhile.</param>
/// <param name="Request">What it asked for.</param>
public sealed record SubRun(RunId Parent, TaskId Task, SubRunRequest Request)
{
    /// <summary>The run; null before it is begun, and where it could not be.</summary>
    public RunId? Run { get; init; }

    /// <summary>Whether a pause of the parent was passed on to it and not taken back yet.</summary>
    public bool IsPausedToo { get; init; }

    /// <summary>How it is over: written in the commit that tells the task. Null before.</summary>
    public SubRunEnd? End { get; init; }
}
