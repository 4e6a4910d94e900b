using NodaTime;

namespace Jalon.Runs.Events;

/// <summary>
/// Something that has happened to a run. The set is closed, each member carries all that a replay needs, and what was
/// once written is read for ever: a new need is a new event or a new optional part, never a changed one.
/// </summary>
public abstract record RunEvent
{
    private protected RunEvent(Instant at) => At = at;

    /// <summary>When it happened, by the clock of the host that appended it.</summary>
    public Instant At { get; }
}
