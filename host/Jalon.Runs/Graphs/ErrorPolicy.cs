namespace Jalon.Runs.Graphs;

/// <summary>What happens when a task has failed and no retry is left: the setting <c>on_error</c>.</summary>
public enum ErrorPolicy
{
    /// <summary>The task is held until somebody retries it; branches that do not depend on it go on.</summary>
    Pause,

    /// <summary>The task counts as done and its outputs are dead.</summary>
    Ignore,

    /// <summary>The run is stopped.</summary>
    Stop,
}
