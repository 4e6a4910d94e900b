using Jalon.Runs;

namespace Jalon.Host.Store.Sqlite;

/// <summary>A row of <c>task</c> as it is read.</summary>
internal sealed class TaskRecord
{
    public const string Select =
        """
        SELECT task, attempt, state, started_at AS startedAt, ended_at AS endedAt, rows, due, error FROM task
        WHERE campaign = @Campaign AND number = @Number ORDER BY position
        """;

    public required string Task { get; init; }

    public long Attempt { get; init; }

    public required string State { get; init; }

    public long? StartedAt { get; init; }

    public long? EndedAt { get; init; }

    public long? Rows { get; init; }

    public long? Due { get; init; }

    public string? Error { get; init; }

    public TaskRow ToRow() => new(
        EventCodec.Parsed<TaskId>(Task), (int)Attempt, State, Micros.Read(StartedAt), Micros.Read(EndedAt), Rows, Micros.Read(Due), Error);
}
