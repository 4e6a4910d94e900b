namespace Jalon.Runs.Commands;

/// <summary>
/// Something that a state asks the host to do. Commands are not queued but asked of the state, so a host that comes
/// back from a crash asks the same question and gets the same answer. The set is closed.
/// </summary>
public abstract record RunCommand
{
    private protected RunCommand(TaskId task, Attempt attempt)
    {
        Task = task;
        Attempt = attempt;
    }

    /// <summary>Which task.</summary>
    public TaskId Task { get; }

    /// <summary>Which try at it.</summary>
    public Attempt Attempt { get; }
}
