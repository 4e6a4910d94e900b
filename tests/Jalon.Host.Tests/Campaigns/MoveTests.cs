using Jalon.Api;
using Jalon.Host.Tests.Server;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Host.Tests.Campaigns;

/// <summary>Every status and every request, asked of a real campaign in that status: what the table says is what happens, and what it refuses changes nothing.</summary>
public sealed class MoveTests(MovingShop moving) : IClassFixture<MovingShop>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HostedShop Shop => moving.Shop;

    public static TheoryData<RunStatus, RunRequest> Cells() =>
    [
        .. LifeCycle.All.Where(c => c.Status != RunStatus.PauseRequested && c.Request != RunRequest.Duplicate).Select(c => new TheoryDataRow<RunStatus, RunRequest>(c.Status, c.Request)),
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task What_the_table_says_is_what_happens(RunStatus status, RunRequest request)
    {
        var name = $"{status}_{request}".ToLowerInvariant();
        // Only what has a schedule can be closed; only what has none is over when its run is.
        var scheduled = request == RunRequest.Close && LifeCycle.Ask(status, request).IsOffered;
        await BringAsync(name, status, scheduled);
        Assert.Equal(status.Text(), (await Shop.Client.CampaignAsync(name, Cancellation)).Status);
        if (request == RunRequest.Publish)
            Write(name, status, scheduled, "title = \"another\"");
        var audited = (await Shop.Client.AuditAsync(name, null, 1000, Cancellation)).Count;

        var expected = LifeCycle.Ask(status, request);
        if (expected.Verdict == Verdict.Refused)
        {
            var refused = await Assert.ThrowsAsync<ProblemException>(() => AskAsync(name, request));
            Assert.Equal("refused", refused.Problem.Kind);
            Assert.EndsWith(expected.Text, refused.Problem.Message, StringComparison.Ordinal);
            Assert.Equal(status.Text(), (await Shop.Client.CampaignAsync(name, Cancellation)).Status);
            Assert.Equal(audited, (await Shop.Client.AuditAsync(name, null, 1000, Cancellation)).Count);
            return;
        }

        await AskAsync(name, request);
        if (request == RunRequest.Delete)
        {
            await Assert.ThrowsAsync<ProblemException>(() => Shop.Client.CampaignAsync(name, Cancellation));
            Assert.Equal("delete", (await Shop.Client.AuditAsync(name, null, 1000, Cancellation))[^1].Action);
            return;
        }

        if (After(status, request) is { } after)
            await moving.UntilAsync(name, after.Text());
        // What has never run has no tables to drop.
        var changes = expected.Verdict == Verdict.Allowed && (status, request) != (RunStatus.Scheduled, RunRequest.Purge);
        Assert.Equal(changes, (await Shop.Client.AuditAsync(name, null, 1000, Cancellation)).Count > audited);
        // Asked again, it is so already or does not apply any more; never a second deed.
        if (expected.Verdict == Verdict.AlreadySo)
            Assert.Equal(status.Text(), (await Shop.Client.CampaignAsync(name, Cancellation)).Status);
    }

    private static RunStatus? After(RunStatus status, RunRequest request) => (status, request) switch
    {
        (RunStatus.Draft, RunRequest.Publish) => RunStatus.Scheduled,
        (_, RunRequest.BackToDraft) => RunStatus.Draft,
        (_, RunRequest.Start) => RunStatus.InProgress,
        (RunStatus.InProgress, RunRequest.Pause) => RunStatus.Paused,
        (RunStatus.Paused, RunRequest.Resume) => RunStatus.InProgress,
        (_, RunRequest.Stop) => RunStatus.Stopped,
        (RunStatus.WithError, RunRequest.Restart or RunRequest.Resume or RunRequest.Retry) => RunStatus.WithError,
        (_, RunRequest.Restart) => RunStatus.InProgress,
        (RunStatus.InProgress, RunRequest.SkipWait) => RunStatus.Completed,
        (RunStatus.Scheduled, RunRequest.Close) => RunStatus.Stopped,
        (_, RunRequest.Archive) => RunStatus.Archived,
        (RunStatus.Completed or RunStatus.Stopped, RunRequest.Publish) => null,
        _ => status,
    };

    private Task AskAsync(string name, RunRequest request) => request == RunRequest.Delete
        ? Shop.Client.DeleteAsync(name, Cancellation)
        : Shop.Client.ActAsync(name, request.Text(), Cancellation);

    private void Write(string name, RunStatus status, bool scheduled, string more) => Shop.Write(
        $"campaigns/{name}.campaign",
        $$"""
        campaign {{name}} {
          {{(scheduled ? "schedule monthly { day = 1  at = @03:00 }" : "")}}
          {{more}}
          activity people : build-audience { query = from customer }
          activity others : build-audience { query = from customer }
          activity pause : wait { input = others  for = 7 days }
          {{(status == RunStatus.WithError ? "gate people { require = rows > 100 }" : "")}}
        }
        """);

    private async Task BringAsync(string name, RunStatus status, bool scheduled)
    {
        Write(name, status, scheduled, "");
        if (status == RunStatus.Draft)
            return;
        await Shop.Client.ActAsync(name, "publish", Cancellation);
        if (status == RunStatus.Scheduled)
            return;
        await Shop.StartAsync(name);
        await moving.UntilAsync(name, status == RunStatus.WithError ? "with_error" : "in_progress");
        // An error holds its own branch; the other goes on to its wait.
        await Shop.WaitingAsync(name);
        if (status is RunStatus.InProgress or RunStatus.WithError)
            return;
        await Shop.Client.ActAsync(name, status == RunStatus.Paused ? "pause" : status == RunStatus.Stopped ? "stop" : "skip-wait", Cancellation);
        await moving.UntilAsync(name, status == RunStatus.Archived ? "completed" : status.Text());
        if (status == RunStatus.Archived)
            await Shop.Client.ActAsync(name, "archive", Cancellation);
    }
}
