using Jalon.Api.Campaigns;
using Jalon.Api.Plugins;
using Jalon.Api.Questions;
using Jalon.Api.Runs;

namespace Jalon.Api;

/// <summary>
/// All that can be asked of a host. Every verb and every view stands on it and on nothing else; it is the same whether a host runs in
/// another process or inside this one.
/// </summary>
/// <remarks>Every call throws <see cref="ProblemException"/> for what the host did not carry out, and <see cref="HostGoneException"/> where no host answers.</remarks>
public interface IJalonClient
{
    /// <summary>All campaigns.</summary>
    Task<CampaignList> CampaignsAsync(CancellationToken cancellation);

    /// <summary>One campaign.</summary>
    Task<Campaign> CampaignAsync(string name, CancellationToken cancellation);

    /// <summary>Copies a campaign's text under a new name, as a draft.</summary>
    Task<Campaign> DuplicateAsync(string name, string newName, CancellationToken cancellation);

    /// <summary>Deletes a campaign with its runs; refused while one is in progress.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>
    /// Asks something of a campaign as a whole: <c>publish</c>, <c>start</c>, <c>pause</c>, <c>resume</c>, <c>stop</c>, <c>restart</c>, <c>retry</c>,
    /// <c>skip-wait</c>, <c>close</c>, <c>back-to-draft</c>, <c>archive</c>, <c>purge</c>.
    /// </summary>
    Task<Outcome> ActAsync(string campaign, string request, CancellationToken cancellation);

    /// <summary>Publishes an earlier version's text anew.</summary>
    Task<Outcome> RollBackAsync(string campaign, int version, CancellationToken cancellation);

    /// <summary>The versions of a campaign, the oldest first.</summary>
    Task<IReadOnlyList<VersionLine>> VersionsAsync(string campaign, CancellationToken cancellation);

    /// <summary>The audit trail, the oldest line first: of one campaign or of all, from an instant on, the last <paramref name="limit"/> lines.</summary>
    Task<IReadOnlyList<AuditLine>> AuditAsync(string? campaign, string? since, int limit, CancellationToken cancellation);

    /// <summary>Asks something of all campaigns that meet a condition, or says what that would do.</summary>
    Task<BulkAnswer> BulkAsync(BulkRequest request, CancellationToken cancellation);

    /// <summary>How two versions differ: each a campaign's <c>campaign@3</c>, its draft <c>campaign</c>, or a file.</summary>
    Task<CampaignDiff> DiffAsync(string before, string after, bool counts, CancellationToken cancellation);

    /// <summary>Starts a new run; it goes on without the caller.</summary>
    Task<Run> StartAsync(RunRequest request, CancellationToken cancellation);

    /// <summary>A run: <c>campaign#n</c>, or <c>campaign</c> for its last.</summary>
    Task<Run> RunAsync(string run, CancellationToken cancellation);

    /// <summary>Asks something of a run: <c>pause</c>, <c>resume</c>, <c>stop</c>, <c>retry</c>, <c>restart</c>, <c>skip_wait</c>.</summary>
    Task<Run> AskAsync(string run, string request, CancellationToken cancellation);

    /// <summary>What would run, be kept and be skipped if something were asked.</summary>
    /// <param name="run"><c>campaign#n</c>, or <c>campaign</c> for its last.</param>
    /// <param name="request">Of a run <c>pause</c>, <c>resume</c>, <c>stop</c>, <c>retry</c>, <c>restart</c>, <c>skip-wait</c>; of an activity <c>skip</c>, <c>restart</c>.</param>
    /// <param name="activity">The activity; null for the run as a whole.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<RunReach> ReachAsync(string run, string request, string? activity, CancellationToken cancellation);

    /// <summary>Asks something of an activity of a run: <c>skip</c> its failed or waiting task, or <c>restart</c> from it.</summary>
    Task<Run> AskAsync(string run, string activity, string request, CancellationToken cancellation);

    /// <summary>Tells a campaign that something has happened: starts it, or goes on with a run of it that waits for this.</summary>
    Task<Run> SignalAsync(string campaign, SignalRequest request, CancellationToken cancellation);

    /// <summary>When the schedule of a campaign, or of a file's, starts it next.</summary>
    Task<Upcoming> UpcomingAsync(string of, int count, CancellationToken cancellation);

    /// <summary>The tasks of a run, in the order in which they began.</summary>
    Task<IReadOnlyList<TaskState>> TasksAsync(string run, CancellationToken cancellation);

    /// <summary>The log of a run, after a sequence; at most <paramref name="limit"/> lines, the last ones for a negative limit.</summary>
    Task<IReadOnlyList<LogLine>> LogsAsync(string run, string? activity, long after, int limit, CancellationToken cancellation);

    /// <summary>Rows of a working table, <c>activity.output</c> or an activity with a main output.</summary>
    Task<Rows> PreviewAsync(string run, string transition, int limit, CancellationToken cancellation);

    /// <summary>The way of one key through a run: where it went, and what turned it away.</summary>
    /// <param name="run"><c>campaign#n</c>, or <c>campaign</c> for its last.</param>
    /// <param name="key">The key; its parts joined with <c>:</c>.</param>
    /// <param name="of">The entity whose key it is; null for the first that the campaign targets.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Why> WhyAsync(string run, string key, string? of, CancellationToken cancellation);

    /// <summary>Asks the data.</summary>
    Task<QueryAnswer> QueryAsync(QueryRequest request, CancellationToken cancellation);

    /// <summary>What could stand at a place of a query or file that is being written, and what does.</summary>
    Task<Assistance> AssistAsync(AssistRequest request, CancellationToken cancellation);

    /// <summary>All errors of some files.</summary>
    Task<CheckAnswer> CheckAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Runs tests: campaigns over given rows.</summary>
    /// <exception cref="ProblemException">A file has errors.</exception>
    Task<TestAnswer> TestAsync(TestRequest request, CancellationToken cancellation);

    /// <summary>What a campaign would do, before anything runs: its version in force by its name, or a file.</summary>
    Task<Plan> PlanAsync(string of, CancellationToken cancellation);

    /// <summary>A campaign's file (or a run, <c>campaign#n</c>) as a picture: <c>text</c>, <c>mermaid</c>, <c>dot</c> or <c>svg</c>.</summary>
    Task<string> GraphAsync(string fileOrRun, string format, CancellationToken cancellation);

    /// <summary>The canonical text of a file; a problem where it has errors.</summary>
    Task<string> FormatAsync(string file, CancellationToken cancellation);

    /// <summary>The plugins that the host found.</summary>
    Task<IReadOnlyList<Plugin>> PluginsAsync(CancellationToken cancellation);

    /// <summary>Writes a copy of the host's store, as it stands at this instant, to a stream.</summary>
    Task BackupAsync(Stream to, CancellationToken cancellation);

    /// <summary>What changes, from after a sequence on, until cancelled. Ends with <see cref="HostGoneException"/> when the host goes.</summary>
    IAsyncEnumerable<ChangeEvent> ChangesAsync(long after, CancellationToken cancellation);
}
