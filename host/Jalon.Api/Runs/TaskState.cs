namespace Jalon.Api.Runs;

/// <summary>One execution of an activity.</summary>
/// <param name="Id"><c>activity</c> or <c>activity/2</c> for its second task in the run.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="State"><c>running waiting done failed cancelled skipped</c>.</param>
/// <param name="StartedAt">When the attempt began.</param>
/// <param name="EndedAt">When it ended; null while it has not.</param>
/// <param name="Rows">Rows of all its outputs; null before it is done.</param>
/// <param name="WaitingUntil">Until when it waits; null where it does not.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record TaskState(
    string Id,
    string Activity,
    int Attempt,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    long? Rows,
    DateTimeOffset? WaitingUntil,
    string? Error)
{
    /// <summary>What became of the rows that came in; null before it is done, and where no law says.</summary>
    public TaskBooks? Books { get; init; }

    /// <summary>The rows that wait in it; null where it does not wait.</summary>
    public WaitingRows? Waiting { get; init; }
}
