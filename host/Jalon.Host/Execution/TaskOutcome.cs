using Jalon.Host.Store;
using Jalon.Runs.Events;

namespace Jalon.Host.Execution;

/// <summary>How an attempt ended, and what to write beside it.</summary>
/// <param name="Event">Not yet appended.</param>
/// <param name="Log">Lines for the run's log.</param>
internal sealed record TaskOutcome(TaskEvent Event, IReadOnlyList<LogRow> Log)
{
    /// <summary>What else is done in the commit of the event; null for nothing.</summary>
    public Action<ICommit>? Beside { get; init; }
}
