using System.Collections.Frozen;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;
using static Jalon.Runs.Requests.RunRequest;
using static Jalon.Runs.States.RunStatus;

namespace Jalon.Runs.Requests;

/// <summary>
/// Status and request give the answer: the one table behind every offer of the console, every refusal of a verb and
/// every confirmation.
/// </summary>
public static class LifeCycle
{
    private static readonly RunStatus[] UnderWay = [InProgress, PauseRequested, Paused, WithError];
    private static readonly RunStatus[] NotUnderWay = [Draft, Scheduled, Completed, Stopped, Archived];

    private static readonly FrozenDictionary<(RunStatus Status, RunRequest Request), Answer> Table =
        Rows().ToDictionary().ToFrozenDictionary(); // ToDictionary refuses a cell written twice

    /// <summary>The answer to <see cref="Close"/> where that was done before.</summary>
    public static Answer IsClosed { get; } = new(Verdict.AlreadySo, "its schedule is closed");

    /// <summary>The answer to <see cref="Close"/> where the schedule has no instant left.</summary>
    public static Answer IsSpent { get; } = new(Verdict.AlreadySo, "its schedule has started its last run");

    /// <summary>The answer to <see cref="Close"/> where there is nothing to close.</summary>
    public static Answer HasNoSchedule { get; } = new(Verdict.Refused, "it has no schedule");

    /// <summary>The answer to <see cref="Publish"/> where the text, its plugins and its model are those in force.</summary>
    public static Answer IsInForce { get; } = new(Verdict.AlreadySo, "this text is in force");

    /// <summary>The answer to <see cref="Purge"/> where that was done before.</summary>
    public static Answer IsPurged { get; } = new(Verdict.AlreadySo, "its runs have no working tables any more");

    /// <summary>Every answer of the table, by request and status: what the documentation shows.</summary>
    public static IEnumerable<(RunRequest Request, RunStatus Status, Answer Answer)> All =>
        from request in Enum.GetValues<RunRequest>()
        from status in Enum.GetValues<RunStatus>()
        select (request, status, Table[(status, request)]);

    /// <summary>The answer by the status alone: of a campaign, or of its last run.</summary>
    public static Answer Ask(RunStatus status, RunRequest request) => Table[(status, request)];

    /// <summary>The answer for a run, which knows more than its status: whether anything waits, whether a pause lies under an error.</summary>
    public static Answer Ask(RunState state, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(state);
        var answer = Ask(state.Status, request);
        if (!answer.IsOffered) return answer;
        return request switch
        {
            Pause when state.IsPausing => Ask(Paused, Pause),
            SkipWait when !Due(state).Any() => new(Verdict.Refused, "no task waits for an instant"),
            _ => answer,
        };
    }

    /// <summary>
    /// The event by which an allowed request changes its run; null where it changes the campaign, or begins a run.
    /// Restart ends this run; the host then begins the next.
    /// </summary>
    /// <exception cref="InvalidOperationException">The request is not allowed; <see cref="Ask(RunState, RunRequest)"/> says so beforehand.</exception>
    public static RunEvent? Event(RunState state, RunRequest request, Instant at, string by)
    {
        var answer = Ask(state, request);
        if (!answer.IsOffered) throw new InvalidOperationException($"{request.Text()} {state.Run}: {answer.Text}.");
        return request switch
        {
            Pause => new RunPauseRequested(at, by),
            Resume => new RunResumed(at, by),
            Stop => new RunStopped(at, by, $"stopped by {by}"),
            Restart when UnderWay.Contains(state.Status) => new RunStopped(at, by, $"restarted by {by}"),
            Retry => new TasksRetried(at, by, [.. state.Held.Select(t => t.Id)]),
            SkipWait => new WaitsSkipped(at, by, [.. Due(state)]),
            _ => null,
        };
    }

    private static IEnumerable<TaskId> Due(RunState state) => state.Live.Where(t => t.Due is not null).Select(t => t.Id);

    private static IEnumerable<KeyValuePair<(RunStatus, RunRequest), Answer>> Rows() =>
    [
        .. Allow(Publish, "the text is frozen as a new version", Draft, Scheduled, Completed, Stopped),
        .. Allow(Publish, "the text is frozen as a new version, for later runs; this run keeps its own to its end", UnderWay),
        .. Refuse(Publish, "it is archived; take it back to draft first", Archived),

        .. Allow(Close, "its schedule starts no more runs; versions and earlier runs are kept", Scheduled),
        .. Allow(Close, "its schedule starts no more runs; the run under way goes on to its end", UnderWay),
        .. Refuse(Close, "it has no schedule", Draft, Completed, Stopped, Archived),

        .. Already(BackToDraft, "it is a draft", Draft),
        .. Allow(BackToDraft, "its schedule is taken away; versions and earlier runs are kept", Scheduled),
        .. Allow(BackToDraft, "it leaves the archive as a draft; versions and earlier runs are kept", Archived),
        .. Refuse(BackToDraft, "a run is under way; stop it first", UnderWay),
        .. Refuse(BackToDraft, "it has run; edit its text and publish that, or duplicate it", Completed, Stopped),

        .. Allow(Start, "the text is frozen as a version and a run of it begins", Draft),
        .. Allow(Start, "a run begins now; the schedule stays", Scheduled),
        .. Allow(Start, "a new run begins; earlier ones are kept", Completed, Stopped),
        .. Refuse(Start, "a run is under way; resume, retry, restart or stop it", UnderWay),
        .. Refuse(Start, "it is archived; take it back to draft, or duplicate it", Archived),

        .. Allow(Pause, "tasks in flight end, no other starts", InProgress),
        .. Allow(Pause, "tasks in flight end, no other starts; the error stays to be looked at", WithError),
        .. Already(Pause, "a pause was asked for; tasks in flight are ending", PauseRequested),
        .. Already(Pause, "it is paused", Paused),
        .. Refuse(Pause, "no run is under way", NotUnderWay),

        .. Already(Resume, "it goes on", InProgress),
        .. Allow(Resume, "the pause is taken back; tasks start again", PauseRequested),
        .. Allow(Resume, "it goes on where it was paused", Paused),
        .. Allow(Resume, "it goes on: a pause ends, tasks held by an error are tried again, earlier results are kept", WithError),
        .. Refuse(Resume, "no run is under way; start one", Draft, Scheduled),
        .. Refuse(Resume, "the run is over; start a new one", Completed, Stopped),
        .. Refuse(Resume, "it is archived; take it back to draft, or duplicate it", Archived),

        .. Allow(Stop, "no run follows; versions and earlier runs are kept", Scheduled),
        .. Allow(Stop, "the run ends for good; tasks in flight are cancelled, waits are dropped, results so far are kept", UnderWay),
        .. Already(Stop, "it is stopped", Stopped),
        .. Refuse(Stop, "nothing is under way or scheduled", Draft, Archived),
        .. Refuse(Stop, "the run is over", Completed),

        .. Allow(Restart, "the run ends for good, tasks in flight are cancelled, and a new run starts from the beginning", UnderWay),
        .. Allow(Restart, "a new run starts from the beginning, with the version and the parameters of the last", Completed, Stopped),
        .. Refuse(Restart, "there is no run to start over; start one", Draft, Scheduled),
        .. Refuse(Restart, "it is archived; take it back to draft, or duplicate it", Archived),

        .. Allow(Retry, "tasks held by an error are tried again; earlier results are kept", WithError),
        .. Already(Retry, "no task is held by an error; it goes on", InProgress),
        .. Refuse(Retry, "no task is held by an error; resume goes on", PauseRequested, Paused),
        .. Refuse(Retry, "no task is held by an error", NotUnderWay),

        .. Allow(SkipWait, "tasks that wait for an instant are asked now; waits for an answer stay", InProgress, WithError),
        .. Allow(SkipWait, "tasks that wait for an instant are asked as soon as the run is resumed", PauseRequested, Paused),
        .. Refuse(SkipWait, "no run is under way", NotUnderWay),

        .. Allow(Duplicate, "a draft of the same text is made", Enum.GetValues<RunStatus>()),

        .. Allow(Delete, "the draft is removed; the audit trail is kept", Draft),
        .. Allow(Delete, "it is removed with its versions, runs and working tables; the audit trail is kept", Completed, Stopped, Archived),
        .. Refuse(Delete, "it is scheduled; stop it or take it back to draft first", Scheduled),
        .. Refuse(Delete, "a run is under way; stop it first", UnderWay),

        .. Allow(Archive, "it is put away, read only", Completed, Stopped),
        .. Already(Archive, "it is archived", Archived),
        .. Refuse(Archive, "a draft is not archived; delete it", Draft),
        .. Refuse(Archive, "it is scheduled; stop it first", Scheduled),
        .. Refuse(Archive, "a run is under way; stop it first", UnderWay),

        .. Allow(Purge, "the working tables of its runs are dropped; counts and logs are kept", Scheduled, Completed, Stopped, Archived),
        .. Refuse(Purge, "a run is under way and reads its working tables; stop it first", UnderWay),
        .. Refuse(Purge, "it has no working tables", Draft),
    ];

    private static IEnumerable<KeyValuePair<(RunStatus, RunRequest), Answer>> Allow(RunRequest request, string effect, params RunStatus[] statuses) =>
        Cells(request, new(Verdict.Allowed, effect), statuses);

    private static IEnumerable<KeyValuePair<(RunStatus, RunRequest), Answer>> Already(RunRequest request, string so, params RunStatus[] statuses) =>
        Cells(request, new(Verdict.AlreadySo, so), statuses);

    private static IEnumerable<KeyValuePair<(RunStatus, RunRequest), Answer>> Refuse(RunRequest request, string why, params RunStatus[] statuses) =>
        Cells(request, new(Verdict.Refused, why), statuses);

    private static IEnumerable<KeyValuePair<(RunStatus, RunRequest), Answer>> Cells(RunRequest request, Answer answer, RunStatus[] statuses) =>
        statuses.Select(status => KeyValuePair.Create((status, request), answer));
}
