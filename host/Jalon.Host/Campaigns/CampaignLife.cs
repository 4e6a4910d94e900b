using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Runs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>
/// The life of campaigns: published, started, stopped, closed, put away. One request of a campaign is carried out after the other; what it does to the
/// campaign's own row, to its runs and to its files is theirs.
/// </summary>
/// <param name="workspace">The campaigns' texts.</param>
/// <param name="store">Their rows and runs.</param>
/// <param name="runner">Drives their runs.</param>
/// <param name="lease">Under which this host writes.</param>
/// <param name="clock">The wall's.</param>
internal sealed class CampaignLife(OpenWorkspace workspace, IRunStore store, Runner runner, Lease lease, IClock clock)
{
    private readonly CampaignRows _rows = new(store, lease, clock);
    private readonly CampaignFiles _files = new(workspace, store, lease, clock);
    private readonly WorkingTables _tables = new(workspace, store, lease, clock);
    private readonly Turns _turns = new();

    /// <summary>How a campaign stands.</summary>
    /// <exception cref="ProblemException">There is none of that name.</exception>
    public Standing Standing(string name)
    {
        var standing = Campaigns.Standing.In(store, name);
        if (standing is { Row.Version: null, Run: null, Row.ArchivedAt: null })
            workspace.Named(name);
        return standing;
    }

    /// <summary>Asks something of a campaign as a whole; what is so already is granted again.</summary>
    /// <exception cref="ProblemException">It does not apply; the message says why.</exception>
    public Task<Outcome> AskAsync(string name, RunRequest request, string by, CancellationToken cancellation) =>
        _turns.TakeAsync(name, () => TurnAsync(name, request, by, cancellation), cancellation);

    /// <summary>Publishes an earlier version's text anew.</summary>
    /// <exception cref="ProblemException">There is no such version, or its text means nothing any more.</exception>
    public Task<Outcome> RollBackAsync(string name, int version, string by, CancellationToken cancellation) =>
        _turns.TakeAsync(name, () => Task.FromResult(RollBack(name, version, by)), cancellation);

    /// <summary>
    /// Begins a run: of the version in force, or of the text of a file that is named. A draft is published in the same commit; a campaign whose schedule
    /// is on keeps the version that this goes by. A simulation changes nothing of the campaign.
    /// </summary>
    /// <exception cref="ProblemException">It does not apply, the text has errors, or a parameter is wrong.</exception>
    public Task<RunId> StartAsync(Api.Runs.RunRequest request, string by, CancellationToken cancellation) => _turns.TakeAsync(
        request.File is { } file ? workspace.Read(file, request.Campaign).Campaign.Name : request.Campaign ?? throw Problems.Usage("name a file or a campaign"),
        // Read within the turn: it may have been deleted while others had theirs.
        () => Task.FromResult(Start(request, by)),
        cancellation);

    /// <summary>Begins the run that a task of another has asked for: of the version in force, or of the draft, which is published.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="beside">What else is done in the commit that begins it.</param>
    /// <param name="cancellation">Stops waiting for its turn.</param>
    /// <exception cref="ProblemException">It does not apply, the text has errors, or a parameter is wrong.</exception>
    public Task<RunId> BeginAsync(SubRun wanted, Action<ICommit, RunId> beside, CancellationToken cancellation) => _turns.TakeAsync(
        wanted.Request.Campaign,
        () =>
        {
            var (request, by) = (wanted.Request, wanted.Parent.ToString());
            var subject = InForce(request.Campaign);
            return Task.FromResult(runner.Start(subject, request.Parameters, request.AsOf, by, Both, request.Simulated));

            void Both(ICommit commit, RunId run)
            {
                if (!request.Simulated)
                    _rows.Begun(commit, subject.Version, by);
                beside(commit, run);
            }
        },
        cancellation);

    /// <summary>Asks something of one run; what is so already is granted again.</summary>
    /// <exception cref="ProblemException">It does not apply, or another host that lives owns the run.</exception>
    public async Task<Outcome> AskAsync(RunId run, RunRequest request, string by, CancellationToken cancellation)
    {
        var answer = store.Find(run) is { } stored ? LifeCycle.Ask(RunStatusText.Parse(stored.Row.Status) ?? RunStatus.InProgress, request) : LifeCycle.Ask(RunStatus.Draft, request);
        if (request == RunRequest.Restart)
            run = await _turns.TakeAsync(run.Campaign, () => runner.RestartAsync(run, by), cancellation).ConfigureAwait(false);
        else
            await runner.AskAsync(run, request, by).ConfigureAwait(false);
        return Campaigns.Standing.In(store, run.Campaign).Told(request, answer) with { Run = run.ToString() };
    }

    /// <summary>Asks something of one activity of a run; says why nothing was done where it is so already, else null.</summary>
    /// <exception cref="ProblemException">It does not apply, or another host that lives owns the run.</exception>
    public Task<string?> AskAsync(RunId run, ActivityRequest request, ActivityName activity, string by, CancellationToken cancellation) => _turns.TakeAsync(
        run.Campaign, () => runner.AskAsync(run, request, activity, by, state => Ask(state, request, activity), commit => TakingUp.WhyNot(commit, run)), cancellation);

    /// <summary>The answer for an activity of a run: that of the run's own state, and of what its campaign has done since.</summary>
    public Answer Ask(RunState state, ActivityRequest request, ActivityName activity)
    {
        var answer = ActivityRequests.Ask(state, request, activity);
        return answer.IsOffered && state.EndedAt is not null && TakingUp.WhyNot(store, state.Run) is { } why ? new Answer(Verdict.Refused, why) : answer;
    }

    /// <summary>Copies a campaign's text under a new name, as a draft.</summary>
    /// <exception cref="ProblemException">The name is none, or is taken.</exception>
    public Task DuplicateAsync(string name, string newName, string by, CancellationToken cancellation) => _turns.TakeAsync(
        newName,
        () =>
        {
            _files.Duplicate(name, newName, by);
            return Task.FromResult(newName);
        },
        cancellation);

    private async Task<Outcome> TurnAsync(string name, RunRequest request, string by, CancellationToken cancellation) => request switch
    {
        RunRequest.Publish => _rows.Publish(workspace.Publish(workspace.Named(name)), request.Text(), by),
        RunRequest.Close or RunRequest.Archive or RunRequest.BackToDraft => Move(name, request, by),
        RunRequest.Stop => await StopAsync(name, by).ConfigureAwait(false),
        RunRequest.Purge => await PurgeAsync(name, by, cancellation).ConfigureAwait(false),
        RunRequest.Start => Done(Standing(name), request, Start(new Api.Runs.RunRequest(null, name, new Dictionary<string, string>(), null), by)),
        RunRequest.Restart => Done(Standing(name), request, await RestartAsync(name, by).ConfigureAwait(false)),
        RunRequest.Delete => await DeleteAsync(name, by, cancellation).ConfigureAwait(false),
        RunRequest.Pause or RunRequest.Resume or RunRequest.Retry or RunRequest.SkipWait => await AskRunsAsync(name, request, by).ConfigureAwait(false),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "It needs a new name."),
    };

    /// <summary>What a start of the campaign would execute: the version in force, or the draft where none is.</summary>
    /// <exception cref="ProblemException">It is archived, there is none of that name, or its text has errors.</exception>
    /// <exception cref="UnboundVersionException">The version in force means nothing any more.</exception>
    public RunSubject InForce(string name)
    {
        var row = store.Campaigns.Campaign(name);
        if (row?.ArchivedAt is not null)
            throw CampaignRows.IsArchived(name);
        return row?.Version is { } number && store.Campaigns.Version(name, number) is { } version
            ? workspace.Bind(version.Version)
            : workspace.Publish(workspace.Named(name));
    }

    private RunId Start(Api.Runs.RunRequest request, string by)
    {
        var subject = request.File is { } file ? workspace.Publish(workspace.Read(file, request.Campaign)) : InForce(request.Campaign!);
        var asOf = request.AsOf is { } at ? Instants.Read(at, subject.Zone) : (Instant?)null;
        // A simulation leaves its campaign as it stands: its text is frozen, and put in force by nobody.
        return request.Simulate
            ? runner.Start(subject, request.Parameters, asOf, by, simulated: true)
            : runner.Start(subject, request.Parameters, asOf, by, (commit, run) => _rows.Begun(commit, subject.Version, by));
    }

    private Outcome RollBack(string name, int version, string by)
    {
        Standing(name);
        var old = store.Campaigns.Version(name, version)
            ?? throw new SaidProblemException("not_found", "problem.no_version", ("name", name), ("version", version));
        return _rows.Publish(workspace.Bind(old.Version with { Number = 0, ModelDigest = workspace.ModelDigest }), "rollback", by);
    }

    private Outcome Move(string name, RunRequest request, string by)
    {
        Standing(name);
        return _rows.Move(name, request, by);
    }

    private async Task<Outcome> DeleteAsync(string name, string by, CancellationToken cancellation)
    {
        var standing = Standing(name);
        await _files.DeleteAsync(name, by, cancellation).ConfigureAwait(false);
        return standing.Told(RunRequest.Delete, standing.Ask(RunRequest.Delete)) with { Version = null };
    }

    // First no schedule begins another run, then what is under way ends: in whatever moment this is cut off, asking again completes it.
    private async Task<Outcome> StopAsync(string name, string by)
    {
        Standing(name);
        var (before, answer, underWay) = _rows.Unschedule(name, by);
        foreach (var run in underWay)
            await runner.AskAsync(run.Run, RunRequest.Stop, by).ConfigureAwait(false);
        return before.Told(RunRequest.Stop, answer);
    }

    private async Task<Outcome> AskRunsAsync(string name, RunRequest request, string by)
    {
        var standing = Standing(name);
        var answer = standing.Demand(request);
        // What is so already is asked too: a run that goes on by its status may have lost the host that drove it, and resuming takes it over.
        foreach (var run in store.Campaigns.UnderWay(name))
        {
            if (LifeCycle.Ask(RunStatusText.Parse(run.Status) ?? RunStatus.InProgress, request).Verdict != Verdict.Refused)
                await runner.AskAsync(run.Run, request, by).ConfigureAwait(false);
        }

        return standing.Told(request, answer);
    }

    private Task<RunId> RestartAsync(string name, string by)
    {
        var standing = Standing(name);
        standing.Demand(RunRequest.Restart);
        return runner.RestartAsync(standing.Run!.Run, by);
    }

    private async Task<Outcome> PurgeAsync(string name, string by, CancellationToken cancellation)
    {
        var standing = Standing(name);
        var answer = standing.Demand(RunRequest.Purge);
        var purged = await _tables.PurgeAsync(name, by, cancellation).ConfigureAwait(false);
        return standing.Told(RunRequest.Purge, purged == 0 ? LifeCycle.IsPurged : answer);
    }

    private Outcome Done(Standing before, RunRequest request, RunId run) => before.Told(request, before.Ask(request)) with { Run = run.ToString() };
}
