using System.Diagnostics.Metrics;
using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Compilers.CSharp;
using Jalon.Host.Campaigns;
using Jalon.Host.Execution;
using Jalon.Host.Store.Sqlite;
using Jalon.Host.Tests.Plugins;
using Jalon.Host.Tests.Server;
using Jalon.Host.Workspace;
using Jalon.Runs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>A wait that is skipped, a run that starts afresh from one of its activities: foretold, done once, refused with a reason.</summary>
public class ActivityRequestTests
{
    private const string Steps =
        """
        campaign steps {
          activity people : build-audience { query = from customer }
          activity other : build-audience { input = people  query = where id > 1 }
          activity pause : wait { input = people  for = 7 days }
          activity later : build-audience { input = pause  query = where true }
        }
        """;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 2, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_that_is_skipped_gives_nothing_and_the_run_goes_on_without_it()
    {
        await using var shop = await WaitingAsync();
        var reach = await shop.Client.ReachAsync("steps", "skip", "pause", Cancellation);
        Assert.Equal(("steps#1", "skip", "pause", "will"), (reach.Run, reach.Request, reach.Activity, reach.Result));
        Assert.Equal([("people", "kept"), ("other", "kept"), ("pause", "skipped"), ("later", "skipped")], Fates(reach));

        Assert.Null((await shop.Client.AskAsync("steps#1", "pause", "skip", Cancellation)).Already);
        var ended = await shop.EndedAsync("steps#1");
        Assert.Equal(("completed", "done", "skipped", "dead"), (ended.Status, State(ended, "people"), State(ended, "pause"), State(ended, "later")));
        Assert.Equal("it is skipped", (await shop.Client.AskAsync("steps#1", "pause", "skip", Cancellation)).Already);
        Assert.Equal(("already", 0), await AnsweredAsync(shop, "steps#1", "skip", "pause"));
        Assert.Equal(1, await AuditedAsync(shop, "skip pause"));
    }

    [Fact]
    public async Task A_run_that_is_over_starts_afresh_from_an_activity_and_keeps_what_lies_before()
    {
        await using var shop = await WaitingAsync();
        await SkippedAsync(shop, "steps#1");
        var reach = await shop.Client.ReachAsync("steps", "restart", "pause", Cancellation);
        Assert.Equal([("people", "kept"), ("other", "kept"), ("pause", "runs"), ("later", "may_run")], Fates(reach));
        await shop.Client.AskAsync("steps#1", "pause", "restart", Cancellation);
        var waiting = await shop.WaitingAsync("steps#1");
        Assert.Equal(("in_progress", "done"), (waiting.Status, State(waiting, "people")));
        Assert.Single(await shop.Client.TasksAsync("steps#1", Cancellation), t => t.Activity == "people");
        await shop.Client.AskAsync("steps#1", "skip_wait", Cancellation);
        var ended = await shop.EndedAsync("steps#1");
        Assert.Equal(3, ended.Activities.Single(a => a.Name == "later").Outputs[0].Rows);
        Assert.Equal(1, await AuditedAsync(shop, "restart --from pause"));
    }

    [Fact]
    public async Task What_cannot_be_taken_up_again_is_refused_with_the_reason_that_was_foretold()
    {
        await using var shop = await WaitingAsync();
        await RefusedAsync(shop, "steps#1", "restart", "later", "later has not been reached yet");
        await RefusedAsync(shop, "steps#1", "skip", "people", "people:1 is succeeded, and neither held nor waiting");
        await RefusedAsync(shop, "steps#1", "skip", "nobody", "there is no activity nobody");
        await SkippedAsync(shop, "steps#1");
        await RefusedAsync(shop, "steps#1", "restart", "later", "nothing has reached later");
        await shop.StartAsync("steps");
        await RefusedAsync(shop, "steps#1", "restart", "people", "a later run has begun; restart that one");
        await shop.WaitingAsync("steps#2");
        await shop.Client.AskAsync("steps#2", "stop", Cancellation);
        await RefusedAsync(shop, "steps#2", "restart", "people", "the run was stopped");
        await shop.StartAsync("steps");
        await shop.WaitingAsync("steps#3");
        await SkippedAsync(shop, "steps#3");
        await shop.Client.ActAsync("steps", "purge", Cancellation);
        await RefusedAsync(shop, "steps#3", "restart", "people", "the working tables of the run are dropped; restart it from its beginning");
        Assert.Equal("usage", (await ProblemAsync(() => shop.Client.AskAsync("steps#3", "people", "fly", Cancellation))).Kind);
    }

    // Each comes after it was looked whether the run may be taken up again, and before it is: what is committed first holds.
    [Theory]
    [InlineData("purged", "the working tables of the run are dropped; restart it from its beginning")]
    [InlineData("archived", "it is archived; take it back to draft first")]
    [InlineData("nothing", null)]
    public async Task What_comes_between_the_look_and_the_commit_is_seen_by_the_commit(string what, string? why)
    {
        await using var shop = await WaitingAsync();
        await SkippedAsync(shop, "steps#1");
        await shop.StopAsync();

        await using var workspace = new OpenWorkspace(new WorkspaceFolder(shop.Folder), Gallery.Shipped);
        using var store = new SqliteStore(shop.At(".jalon/store.db"));
        await using var lease = new Lease(store.Leases, TimeProvider.System);
        using var meter = new Meter("test");
        await using var runner = new Runner(
            store, workspace.Engine, workspace, new ScalarCompiler(new CSharpCompiler(new AssemblyCache(shop.At(".jalon/cache")))), SystemClock.Instance, new RunTrace(NullLogger.Instance, meter), lease, new TaskLimits());
        var (run, people) = (new RunId("steps", 1), new ActivityName("people"));

        var refused = await Record.ExceptionAsync(() => runner.AskAsync(run, ActivityRequest.Restart, people, "ann", Looked, commit => TakingUp.WhyNot(commit, run)));
        Assert.Equal(why is null ? null : $"steps#1 cannot restart people: {why}", refused?.Message);
        Assert.Equal(why is null, store.Find(run)!.Row.EndedAt is null);
        Assert.Equal(what == "purged", store.Find(run)!.Row.PurgedAt is not null);

        Answer Looked(RunState state)
        {
            Assert.Null(TakingUp.WhyNot(store, run));
            store.Campaigns.Commit(lease.Owner, commit =>
            {
                if (what == "purged")
                    Assert.True(commit.GiveUp(run, Now, Now));
                if (what == "archived")
                    commit.Put(commit.Campaign("steps")! with { ArchivedAt = Now });
                return 0;
            });
            return ActivityRequests.Ask(state, ActivityRequest.Restart, people);
        }
    }

    [Fact]
    public async Task Of_a_run_as_a_whole_it_is_said_what_runs_too()
    {
        await using var shop = await WaitingAsync();
        var restart = await shop.Client.ReachAsync("steps", "restart", null, Cancellation);
        Assert.Equal([("people", "runs"), ("other", "may_run"), ("pause", "may_run"), ("later", "may_run")], Fates(restart));
        var skip = await shop.Client.ReachAsync("steps", "skip-wait", null, Cancellation);
        Assert.Equal([("people", "kept"), ("other", "kept"), ("pause", "runs"), ("later", "may_run")], Fates(skip));
        Assert.Equal(("already", "no task is held by an error; it goes on"), ((await shop.Client.ReachAsync("steps", "retry", null, Cancellation)) is var retry ? (retry.Result, retry.Text) : default));
    }

    private static async Task<HostedShop> WaitingAsync()
    {
        var shop = await HostedShop.OpenAsync(("campaigns/steps.campaign", Steps));
        await shop.StartAsync("steps");
        await shop.UntilAsync("steps", r => State(r, "pause") == "waiting" && State(r, "other") == "done");
        return shop;
    }

    private static async Task SkippedAsync(HostedShop shop, string run)
    {
        await shop.UntilAsync(run, r => State(r, "other") == "done");
        await shop.Client.AskAsync(run, "pause", "skip", Cancellation);
        await shop.EndedAsync(run);
    }

    private static async Task RefusedAsync(HostedShop shop, string run, string request, string activity, string why)
    {
        var reach = await shop.Client.ReachAsync(run, request, activity, Cancellation);
        Assert.Equal(("refused", why), (reach.Result, reach.Text));
        Assert.Empty(reach.Activities);
        var refused = await ProblemAsync(() => shop.Client.AskAsync(run, activity, request, Cancellation));
        Assert.Equal(("refused", $"{run} cannot {request} {activity}: {why}"), (refused.Kind, refused.Message));
    }

    private static async Task<(string, int)> AnsweredAsync(HostedShop shop, string run, string request, string activity) =>
        await shop.Client.ReachAsync(run, request, activity, Cancellation) is var reach ? (reach.Result, reach.Activities.Count) : default;

    private static async Task<int> AuditedAsync(HostedShop shop, string action) =>
        (await shop.Client.AuditAsync("steps", null, 1000, Cancellation)).Count(l => l.Action == action && l.By == Environment.UserName);

    private static string State(Run run, string activity) => run.Activities.Single(a => a.Name == activity).State;

    private static IEnumerable<(string, string)> Fates(RunReach reach) => reach.Activities.Select(a => (a.Activity, a.Fate));

    private static async Task<Problem> ProblemAsync(Func<Task> ask) => (await Assert.ThrowsAsync<ProblemException>(ask)).Problem;
}
