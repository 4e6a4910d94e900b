using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>Something that has happened to a try of a task. One that is not the current try's is refused.</summary>
public abstract record TaskEvent : RunEvent
{
    private protected TaskEvent(Instant at, TaskId task, Attempt attempt)
        : base(at)
    {
        Task = task;
        Attempt = attempt;
    }

    /// <summary>Which task.</summary>
    public TaskId Task { get; }

    /// <summary>Which try at it.</summary>
    public Attempt Attempt { get; }
}
