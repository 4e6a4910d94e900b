using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Store.Sqlite;
using Jalon.Runs.Events;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>
/// A host that serves, killed as a power cut would at moments drawn from a seed, again and again: while it starts, while it works, while it ends.
/// JALON_KILLS says how often, JALON_SEED draws the same moments again.
/// </summary>
public sealed class KillTests
{
    private const int Kills = 40;

    // Two cores, a host each.
    private const int Workspaces = 2;

    private const string Campaign =
        """
        campaign c {
          activity french : build-audience { query = from customer where country == "FR" }
          activity german : build-audience { query = from customer where country == "DE" }
          activity young : build-audience { query = from customer where age < 40 }
          activity people : combine { union = [french, german] }
          activity cut : split { input = people  branch few { where = age < 30  size = 100  order = id }  branch more { where = age < 60 } }
          activity shorter : enrich { input = cut.more  query = derive decade = age mod 10 }
          activity inner : sub-campaign { input = shorter  campaign = d  set = { least = rows } }
          activity ways : fork { input = inner  outputs = [now, later] }
          activity pause : wait { input = ways.later  for = 1 second }
          activity letters : extract-file { input = pause  path = "out/letters.csv"  columns = [id, decade]  order = id }
          activity archived : extract-file { input = ways.now  path = "out/archived.csv"  columns = [id, decade]  order = id }
          activity both : and-join { inputs = [letters, archived]  primary = letters }
          activity end : combine { intersect = [both, young] }
        }
        """;

    // What each run of the other asks for, once.
    private const string Inner =
        """
        campaign d {
          parameter least { type = int }
          activity some : build-audience { query = from customer where id <= least }
          activity few : deduplicate { input = some  by = age  keep = 1  order = id }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_again_and_again_it_ends_as_if_nobody_had()
    {
        var seed = Variable("JALON_SEED") ?? Random.Shared.Next(1_000_000);
        var kills = (Variable("JALON_KILLS") ?? Kills) / Workspaces;
        var name = string.Create(CultureInfo.InvariantCulture, $"JALON_SEED={seed} JALON_KILLS={kills * Workspaces}");
        try
        {
            var undisturbed = await UndisturbedAsync();
            var all = await Task.WhenAll(Enumerable.Range(0, Workspaces).Select(i => KilledAsync(new Random(seed + i), kills, undisturbed)));
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{name}: {all.Sum(t => t.Kills)} kills, {all.Sum(t => t.InFlight)} attempts of tasks in flight at one, {all.Sum(t => t.Runs)} runs, {all.Sum(t => t.Tasks)} tasks, "
                + $"{all.Sum(t => t.Asked)} times a task was held after five interruptions and retried");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name}: {e.Message}", e);
        }
    }

    private static async Task<Outcome> UndisturbedAsync()
    {
        using var workspace = Workspace();
        return (await LifeAsync(workspace, async host =>
        {
            await host.StartAsync(new RunRequest(null, "c", new Dictionary<string, string>(), null), Cancellation);
            return await DoneAsync(workspace, host, 1);
        }))[0];
    }

    private static async Task<Tally> KilledAsync(Random random, int kills, Outcome undisturbed)
    {
        using var workspace = Workspace();
        var (watch, asked) = (Stopwatch.StartNew(), 0);
        TimeSpan starting;
        using (var first = JalonProcess.Start(workspace.Folder, "serve", "--log", "none"))
        {
            await first.UntilToldAsync("listening on");
            starting = watch.Elapsed;
            using (var client = Client(workspace))
                await client.StartAsync(new RunRequest(null, "c", new Dictionary<string, string>(), null), Cancellation);
            await first.KillAsync();
        }

        for (var i = 1; i < kills; i++)
        {
            using var host = JalonProcess.Start(workspace.Folder, "serve", "--log", "none");
            // Half of the moments lie before it answers.
            var moment = Task.Delay(starting * (random.NextDouble() * 2), Cancellation);
            // Somebody looks as soon as it answers: the next run is begun once the last is over, and what was held after five interruptions is tried again.
            if (await LookedAsync(workspace, moment)) asked++;
            await moment;
            await host.KillAsync();
        }

        var runs = 0;
        var outcomes = await LifeAsync(workspace, async host =>
        {
            runs = Last(workspace);
            return await DoneAsync(workspace, host, runs);
        });
        Assert.All(outcomes, o => Assert.Equal(undisturbed, o));
        using var store = new SqliteStore(Path.Combine(workspace.Folder, ".jalon", "store.db"));
        var events = Enumerable.Range(1, runs).Select(n => store.Events(new("c", n))).ToList();
        AskedForOnce(store, runs);
        foreach (var (run, i) in events.Select((e, i) => (e, i)))
        {
            NothingRepeated(run);
            NothingLeft(workspace, i + 1, run);
        }

        return new Tally(
            kills, runs, events.Sum(e => e.OfType<TaskSucceeded>().Count()), asked,
            events.Sum(e => e.OfType<TaskStarted>().Count() - e.OfType<TaskSucceeded>().Count() - e.OfType<TaskWaiting>().Count()));
    }

    // Hosts until something is done, then lets the host end.
    private static async Task<IReadOnlyList<Outcome>> LifeAsync(TemporaryWorkspace workspace, Func<JalonClient, Task<IReadOnlyList<Outcome>>> work)
    {
        using var host = JalonProcess.Start(workspace.Folder, "serve", "--log", "none");
        await host.UntilToldAsync("listening on");
        using var client = Client(workspace);
        var done = await work(client);
        host.Signal("TERM");
        await host.EndAsync();
        return done;
    }

    private static async Task<IReadOnlyList<Outcome>> DoneAsync(TemporaryWorkspace workspace, JalonClient client, int runs)
    {
        var outcomes = new List<Outcome>();
        for (var n = 1; n <= runs; n++)
        {
            var run = await CompletedAsync(client, string.Create(CultureInfo.InvariantCulture, $"c#{n}"));
            var counts = run.Activities.SelectMany(a => a.Outputs).Where(o => o.Rows is not null).Select(o => $"{o.Name} {o.Rows}").Order(StringComparer.Ordinal).ToList();
            var tables = new List<string>();
            foreach (var output in run.Activities.SelectMany(a => a.Outputs).Where(o => o.Rows is not null))
                tables.Add(output.Name + " " + Digest((await client.PreviewAsync(run.Id, output.Name, 100_000, Cancellation)).Values.Select(r => string.Join('|', r)).Order(StringComparer.Ordinal)));
            var files = ((string[])["out/letters.csv", "out/archived.csv"]).Select(f => f + " " + Digest(File.ReadLines(Path.Combine(workspace.Folder, f))));
            outcomes.Add(new Outcome(string.Join('\n', [.. counts, .. tables, .. files])));
        }

        return outcomes;
    }

    private static async Task<Run> CompletedAsync(JalonClient client, string id)
    {
        var run = await client.RunAsync(id, Cancellation);
        if (run.Status == "completed")
            return run;
        await RetriedAsync(client, Cancellation);
        await foreach (var change in client.ChangesAsync(run.Sequence, Cancellation))
        {
            if ((run = await client.RunAsync(id, Cancellation)).Status != "in_progress")
                break;
        }

        Assert.Equal("completed", run.Status);
        return run;
    }

    // Whether a run was held.
    private static async Task<bool> LookedAsync(TemporaryWorkspace workspace, Task until)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        _ = until.ContinueWith(_ => patience.CancelAsync(), Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        while (!until.IsCompleted)
        {
            try
            {
                using var client = Client(workspace);
                if (await RetriedAsync(client, patience.Token))
                    return true;
                if ((await client.CampaignAsync("c", patience.Token)).Status != "in_progress")
                    await client.StartAsync(new RunRequest(null, "c", new Dictionary<string, string>(), null), patience.Token);
                return false;
            }
            catch (HostGoneException)
            {
                // It does not answer yet; asked again in a moment.
                await Task.WhenAny(until, Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation));
            }
            catch (OperationCanceledException) when (until.IsCompleted)
            {
                return false;
            }
        }

        return false;
    }

    // Tries again what was held after five interruptions, of the campaign and of the one that it has run.
    private static async Task<bool> RetriedAsync(JalonClient client, CancellationToken cancellation)
    {
        var held = false;
        foreach (var campaign in (await client.CampaignsAsync(cancellation)).Campaigns.Where(c => c.Status == "with_error"))
        {
            held = true;
            await client.AskAsync(campaign.Name, "retry", cancellation);
        }

        return held;
    }

    // One run of the other campaign for each that asked, whoever died between the wish and the beginning, the end and the answer.
    private static void AskedForOnce(SqliteStore store, int runs)
    {
        Assert.Equal(runs, store.LastRun("d")!.Value.Number);
        var begun = Enumerable.Range(1, runs).Select(n => store.SubRuns.Find(new("c", n), new(new("inner"), 1))!.Run!.Value).ToList();
        Assert.Equal(runs, begun.Distinct().Count());
        Assert.All(begun, run => Assert.Equal("completed", store.Find(run)!.Row.Status));
        Assert.All(begun, run => NothingRepeated(store.Events(run)));
    }

    private static void NothingRepeated(IReadOnlyList<RunEvent> events)
    {
        var done = new HashSet<string>();
        foreach (var @event in events.OfType<TaskEvent>())
        {
            Assert.DoesNotContain(@event.Task.ToString(), done);
            if (@event is TaskSucceeded) done.Add(@event.Task.ToString());
        }
    }

    // What dead attempts had written is gone.
    private static void NothingLeft(TemporaryWorkspace workspace, int run, IReadOnlyList<RunEvent> events)
    {
        var said = events.OfType<TaskSucceeded>().SelectMany(e => e.Outputs).Select(o => o.Table).ToHashSet(StringComparer.Ordinal);
        using var file = new DuckDBConnection(string.Create(CultureInfo.InvariantCulture, $"DataSource={workspace.Folder}/.jalon/runs/c/{run}.duckdb;ACCESS_MODE=READ_ONLY"));
        file.Open();
        using var tables = file.CreateCommand();
        tables.CommandText = "SELECT table_name FROM duckdb_tables()";
        using var read = tables.ExecuteReader();
        while (read.Read())
            Assert.Contains(read.GetString(0), said);
    }

    private static int Last(TemporaryWorkspace workspace)
    {
        using var store = new SqliteStore(Path.Combine(workspace.Folder, ".jalon", "store.db"));
        return store.LastRun("c")?.Number ?? 1;
    }

    private static JalonClient Client(TemporaryWorkspace workspace) => JalonClient.OverSocket(Path.Combine(workspace.Folder, ".jalon", "host.sock"), "en");

    private static string Digest(IEnumerable<string> lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static TemporaryWorkspace Workspace()
    {
        var workspace = TemporaryWorkspace.Empty();
        var rows = Enumerable.Range(1, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{(i % 3 == 0 ? "FR" : i % 3 == 1 ? "DE" : "IT")},{18 + (i * 7 % 60)}"));
        workspace.Write("data/customer.csv", "id,country,age\n" + string.Join('\n', rows) + "\n");
        workspace.Write("model/shop.model", "entity customer { key = id }");
        workspace.Write("campaigns/c.campaign", Campaign + "\n");
        workspace.Write("campaigns/d.campaign", Inner + "\n");
        return workspace;
    }

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    // Counts, digests of working tables and of files, a line each.
    private sealed record Outcome(string Lines);

    private sealed record Tally(int Kills, int Runs, int Tasks, int Asked, int InFlight);
}
