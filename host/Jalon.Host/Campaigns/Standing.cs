using System.Globalization;
using Jalon.Api.Campaigns;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>How a campaign stands: its row and the run that lists show of it, and the status that follows from them.</summary>
/// <param name="Row">Its row; one of a draft where the store has none.</param>
/// <param name="Run">The run that lists show: one under way that is held by an error, else the latest under way, else the last; null where there was none.</param>
public sealed record Standing(CampaignRow Row, RunRow? Run)
{
    /// <summary>Its name.</summary>
    public string Name => Row.Name;

    /// <summary>Whether a run of it is under way.</summary>
    public bool IsUnderWay => Run is { EndedAt: null };

    /// <summary>What a list shows of it.</summary>
    public RunStatus Status =>
        Row.ArchivedAt is not null ? RunStatus.Archived
        : IsUnderWay ? RunStatusText.Parse(Run!.Status) ?? RunStatus.InProgress
        : Row.Version is null ? RunStatus.Draft
        : Row.Schedule == ScheduleState.On ? RunStatus.Scheduled
        : Row.StoppedAt is { } stopped && (Run?.StartedAt is not { } started || started <= stopped) ? RunStatus.Stopped
        : Run is null ? (Row.Schedule is ScheduleState.Closed or ScheduleState.Spent ? RunStatus.Stopped : RunStatus.Scheduled)
        : RunStatusText.Parse(Run.Status) ?? RunStatus.Stopped;

    /// <summary>In a few words, as the audit trail has it: <c>scheduled, version 3</c>.</summary>
    public string Words => string.Join(", ", ((string?[])[
        Status.Text().Replace('_', ' '),
        Row.Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"version {version}") : null,
        Row.Schedule switch { ScheduleState.Closed => "schedule closed", ScheduleState.Spent => "schedule spent", ScheduleState.On when IsUnderWay => "schedule on", _ => null },
    ]).OfType<string>());

    /// <summary>How a campaign stands within a commit.</summary>
    public static Standing In(ICommit commit, string name)
    {
        var underWay = commit.UnderWay(name);
        return Of(name, commit.Campaign(name), underWay, underWay.Count > 0 ? null : commit.LastRun(name));
    }

    /// <summary>How a campaign stands now.</summary>
    public static Standing In(IRunStore store, string name)
    {
        // In this order, a run that ends meanwhile is seen as the last.
        var underWay = store.Campaigns.UnderWay(name);
        return Of(name, store.Campaigns.Campaign(name), underWay, underWay.Count == 0 && store.LastRun(name) is { } run ? store.Find(run)?.Row : null);
    }

    /// <summary>How a campaign stands.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="row">Its row; null where there is none.</param>
    /// <param name="underWay">Its runs that are neither completed nor stopped, the oldest first.</param>
    /// <param name="last">Its last run.</param>
    public static Standing Of(string name, CampaignRow? row, IReadOnlyList<RunRow> underWay, RunRow? last) => new(
        row ?? new CampaignRow(name),
        underWay.LastOrDefault(r => r.Status == RunStatus.WithError.Text()) ?? (underWay.Count > 0 ? underWay[^1] : last));

    /// <summary>The answer to a request that is not refused.</summary>
    /// <exception cref="Jalon.Api.ProblemException">It is refused; the message says why.</exception>
    public Answer Demand(RunRequest request)
    {
        var answer = Ask(request);
        if (answer.Verdict != Verdict.Refused)
            return answer;
        var isOfRun = request is RunRequest.Pause or RunRequest.Resume or RunRequest.Retry or RunRequest.SkipWait or RunRequest.Restart or RunRequest.Stop;
        throw Refusal.Of(isOfRun && Run is { } run ? run.Run.ToString() : Name, request.Text(), answer);
    }

    /// <summary>An answer as whoever asked is told of it.</summary>
    public Outcome Told(RunRequest request, Answer answer) => new(
        Name, Run?.Run.ToString(), request.Text(), answer.Verdict == Verdict.AlreadySo ? "already" : "done", answer.Text)
    {
        Version = Row.Version,
    };

    /// <summary>What the life cycle answers to a request: its table, and what the schedule tells beyond the status.</summary>
    public Answer Ask(RunRequest request)
    {
        var answer = LifeCycle.Ask(Status, request);
        return (request, Row.Schedule) switch
        {
            (RunRequest.Close, ScheduleState.Closed) when Status != RunStatus.Archived => LifeCycle.IsClosed,
            (RunRequest.Close, ScheduleState.Spent) when Status != RunStatus.Archived => LifeCycle.IsSpent,
            (RunRequest.Close, ScheduleState.None) when answer.IsOffered => LifeCycle.HasNoSchedule,
            _ => answer,
        };
    }
}
