namespace Jalon.Api.Runs;

/// <summary>How far an activity of a run is.</summary>
/// <param name="Name">In its campaign.</param>
/// <param name="Type">The activity type.</param>
/// <param name="Plugin"><c>id version</c> of the plugin that runs it.</param>
/// <param name="State"><c>pending running waiting done failed dead skipped</c>.</param>
/// <param name="Inputs">The transitions it reads, <c>activity.output</c>.</param>
/// <param name="Outputs">Its outputs with their counts.</param>
/// <param name="StartedAt">When its first task began; null before.</param>
/// <param name="EndedAt">When its last task ended; null before.</param>
/// <param name="WaitingUntil">Until when it waits; null where it does not.</param>
/// <param name="Attempt">The attempt at hand; 0 before the first.</param>
/// <param name="Summary">What came of it, for people: <c>500 rows -> out/vip.csv</c>; null where the counts say all.</param>
/// <param name="Error">Why it failed, one line; null where it did not.</param>
public sealed record ActivityState(
    string Name,
    string Type,
    string Plugin,
    string State,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<TransitionState> Outputs,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? WaitingUntil,
    int Attempt,
    string? Summary,
    string? Error)
{
    /// <summary>How many tasks it has had: more than one where a loop or a restart came back to it. What else is said here is of the last.</summary>
    public int Tasks { get; init; }

    /// <summary>The name of the signal that it waits for; null where it waits for none.</summary>
    public string? WaitingFor { get; init; }

    /// <summary>The run of another campaign that it waits for; null where it waits for none.</summary>
    public AwaitedRun? Awaited { get; init; }

    /// <summary>What became of the rows that came into its last task; null before that is done, and where no law says.</summary>
    public TaskBooks? Books { get; init; }

    /// <summary>The rows that wait in it; null where it does not wait.</summary>
    public WaitingRows? Waiting { get; init; }
}
