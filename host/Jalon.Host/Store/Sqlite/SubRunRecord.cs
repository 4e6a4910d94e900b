using System.Text.Json;
using Jalon.Api;
using Jalon.Runs;
using Jalon.Runs.States;
using NodaTime.Text;

namespace Jalon.Host.Store.Sqlite;

/// <summary>A row of <c>sub_run</c> as it is read, and written.</summary>
internal sealed class SubRunRecord
{
    public const string Columns =
        """
        sub_run.campaign AS campaign, sub_run.number AS number, sub_run.task AS task, sub_run.of AS of, sub_run.request AS request, sub_run.run AS run,
          sub_run.paused AS paused, sub_run.completed AS completed, sub_run.reason AS reason
        """;

    public required string Campaign { get; init; }

    public required long Number { get; init; }

    public required string Task { get; init; }

    public required string Of { get; init; }

    public required string Request { get; init; }

    public long? Run { get; init; }

    public long Paused { get; init; }

    public long? Completed { get; init; }

    public string? Reason { get; init; }

    // The rest is there where the runs are read with it.
    public long Waits { get; init; }

    public long ParentPausing { get; init; }

    public string? ParentOwner { get; init; }

    public string? Status { get; init; }

    public string? Owner { get; init; }

    public long HasWork { get; init; }

    public string? Error { get; init; }

    public static SubRunRecord From(SubRun row) => new()
    {
        Campaign = row.Parent.Campaign,
        Number = row.Parent.Number,
        Task = row.Task.ToString(),
        Of = row.Request.Campaign,
        Request = JsonSerializer.Serialize(
            new Asked(row.Request.Parameters, row.Request.AsOf is { } at ? InstantPattern.ExtendedIso.Format(at) : null, row.Request.Simulated), Json.Options),
        Run = row.Run?.Number,
        Paused = row.IsPausedToo ? 1 : 0,
        Completed = row.End is { } end ? (end.IsCompleted ? 1 : 0) : null,
        Reason = row.End?.Reason,
    };

    public SubRun ToRow()
    {
        var asked = JsonSerializer.Deserialize<Asked>(Request, Json.Options)!;
        return new SubRun(
            new RunId(Campaign, (int)Number),
            EventCodec.Parsed<TaskId>(Task),
            new SubRunRequest(Of, asked.Parameters, asked.AsOf is { } at ? InstantPattern.ExtendedIso.Parse(at).GetValueOrThrow() : null, asked.Simulated))
        {
            Run = Run is { } number ? new RunId(Of, (int)number) : null,
            IsPausedToo = Paused != 0,
            End = Completed is { } completed ? new SubRunEnd(completed != 0, Reason) : null,
        };
    }

    public OpenSubRun ToOpen() => new(
        ToRow(), Waits != 0, ParentPausing != 0, ParentOwner, Status is null ? null : RunStatusText.Parse(Status), Owner, HasWork != 0, Error);

    private sealed record Asked(IReadOnlyDictionary<string, string> Parameters, string? AsOf, bool Simulated);
}
