using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Jalon.Api.Campaigns;
using Jalon.Api.Plugins;
using Jalon.Api.Questions;
using Jalon.Api.Runs;

namespace Jalon.Tui.Tests;

/// <summary>The host's edge, as a test sets it: answers at once, tells of changes, and fails when told to.</summary>
internal sealed class StubHost : IJalonClient
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 11, 22, 0, TimeSpan.Zero);

    private Channel<ChangeEvent> _changes = NewChannel();
    private readonly List<TaskCompletionSource> _held = [];
    private long _sequence;

    /// <summary>Thrown by every question; null while the host answers.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether answers are held back until <see cref="Release"/>.</summary>
    public bool Holds { get; set; }

    public List<Campaign> Campaigns { get; } = [];

    public Run? Run { get; set; }

    public List<TaskState> Tasks { get; } = [];

    public List<LogLine> Log { get; } = [];

    public Rows Table { get; set; } = new([], [], 0);

    /// <summary>What was asked for, in order: <c>start name</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Refuses what is asked for.</summary>
    public Exception? Refusal { get; set; }

    public static Campaign Campaign(string name, string status = "draft", string? run = null, DateTimeOffset? at = null, long? rows = null, string? error = null, params Offer[] offers) =>
        new()
        {
            Name = name,
            Title = null,
            Status = status,
            File = $"campaigns/{name}.campaign",
            LastRun = run,
            LastRunAt = at,
            NextRunAt = null,
            Where = null,
            Rows = rows,
            LastError = error,
            Tags = ["retail"],
            Dimension = "customer",
            Offers = offers,
        };

    public static Offer Offer(string name, bool danger = false, string? whyNot = null) => new(name, whyNot is null, whyNot, $"what {name} does", danger);

    public static ActivityState Activity(string name, string state = "done", string? error = null, DateTimeOffset? started = null, DateTimeOffset? ended = null, params TransitionState[] outputs) =>
        new(name, "build-audience", "build-audience 1.0.0", state, [], outputs, started, ended, null, 1, null, error);

    public static Run RunOf(string id, string status, IReadOnlyList<ActivityState> activities, params Offer[] offers) =>
        new(id, id.Split('#')[0], "Vente de printemps", 1, status, Now, null, null, "Europe/Paris", activities, null, offers, 1);

    public void Changes()
    {
        _sequence++;
        _changes.Writer.TryWrite(new ChangeEvent(_sequence, "run", "spring_sale", null, null));
    }

    /// <summary>Gives the answers that were held back.</summary>
    public void Release()
    {
        Holds = false;
        foreach (var gate in _held)
            gate.SetResult();
        _held.Clear();
    }

    /// <summary>Ends as a host does that is killed.</summary>
    public void Dies()
    {
        Failure = new HostGoneException("no host answers");
        var old = _changes;
        _changes = NewChannel();
        old.Writer.Complete(Failure);
    }

    public Task<CampaignList> CampaignsAsync(CancellationToken cancellation) =>
        Answer(() => new CampaignList("boutique", "Europe/Paris", [.. Campaigns], _sequence));

    /// <summary>The run that was asked for last.</summary>
    public string? LookedAt { get; private set; }

    public Task<Run> RunAsync(string run, CancellationToken cancellation)
    {
        LookedAt = run;
        return Answer(() => Run!);
    }

    public Task<IReadOnlyList<TaskState>> TasksAsync(string run, CancellationToken cancellation) => Answer<IReadOnlyList<TaskState>>(() => [.. Tasks]);

    public Task<IReadOnlyList<LogLine>> LogsAsync(string run, string? activity, long after, int limit, CancellationToken cancellation) =>
        Answer<IReadOnlyList<LogLine>>(() => [.. Log.Where(l => l.Sequence > after)]);

    public Task<RunReach> ReachAsync(string run, string request, string? activity, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Run> AskAsync(string run, string activity, string request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Why> WhyAsync(string run, string key, string? of, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Rows> PreviewAsync(string run, string transition, int limit, CancellationToken cancellation) => Answer(() => Table);

    public Task<Run> StartAsync(RunRequest request, CancellationToken cancellation) => Ask($"start {request.Campaign}");

    public Task<Run> AskAsync(string run, string request, CancellationToken cancellation) => Ask($"{request} {run}");

    public async IAsyncEnumerable<ChangeEvent> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var change in _changes.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            yield return change;
    }

    public Task BackupAsync(Stream to, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Campaign> CampaignAsync(string name, CancellationToken cancellation) => throw new NotSupportedException();

    public async Task<Outcome> ActAsync(string campaign, string request, CancellationToken cancellation)
    {
        await Ask($"{request} {campaign}");
        return new Outcome(campaign, null, request, "done", "");
    }

    public Task<Outcome> RollBackAsync(string campaign, int version, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<VersionLine>> VersionsAsync(string campaign, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<AuditLine>> AuditAsync(string? campaign, string? since, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<BulkAnswer> BulkAsync(BulkRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<CampaignDiff> DiffAsync(string before, string after, bool counts, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Campaign> DuplicateAsync(string name, string newName, CancellationToken cancellation) => throw new NotSupportedException();

    public Task DeleteAsync(string name, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<QueryAnswer> QueryAsync(QueryRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Assistance> AssistAsync(AssistRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<TestAnswer> TestAsync(TestRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<CheckAnswer> CheckAsync(CheckRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Plan> PlanAsync(string of, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string> GraphAsync(string fileOrRun, string format, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string> FormatAsync(string file, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Run> SignalAsync(string campaign, SignalRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Upcoming> UpcomingAsync(string of, int count, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Plugin>> PluginsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    // What waits for a change goes on inside the call that tells of it, so that no test has to wait.
    private static Channel<ChangeEvent> NewChannel() => Channel.CreateUnbounded<ChangeEvent>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });

    private async Task<T> Answer<T>(Func<T> answer)
    {
        var (failure, given) = (Failure, Failure is null ? answer() : default!);
        if (Holds)
        {
            // One each: of several that wait for the same only one goes on at once.
            var gate = new TaskCompletionSource();
            _held.Add(gate);
            await gate.Task.ConfigureAwait(false);
        }

        return failure is null ? given : throw failure;
    }

    private Task<Run> Ask(string what)
    {
        if (Refusal is { } e)
            return Task.FromException<Run>(e);
        Asked.Add(what);
        return Task.FromResult(Run!);
    }
}
