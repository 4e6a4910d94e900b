using System.Text;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Api.Runs;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>What a reference of jalon.json leads to is known to the engine alone: it is in no answer, log, event, audit line or file, whatever goes wrong.</summary>
public sealed class SecretTests
{
    private const string Secret = "hush4711";
    private const string Variable = "JALON_E2E_SECRET";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=ann;Password=" + Secret, "does not answer")]
    [InlineData("Host=nowhere.invalid;Username=ann;Password=" + Secret, "does not answer")]
    [InlineData("postgres://ann:" + Secret + "@127.0.0.1:1/shop", "connection string")]
    [InlineData("Host=127.0.0.1;Password=a;" + Secret + "=b", "connection string")]
    [InlineData("Host=127.0.0.1;Port=" + Secret, "connection string")]
    public async Task A_connection_string_that_leads_nowhere_is_told_nowhere(string connection, string said)
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("jalon.json", $$"""{ "postgres": "env:{{Variable}}" }""");
        using var host = JalonProcess.StartWith(workspace.Folder, new Dictionary<string, string> { [Variable] = connection }, "serve", "--log", "text");
        await host.UntilToldAsync("listening on");
        var told = new StringBuilder();
        using (var client = JalonClient.OverSocket(Path.Combine(workspace.Folder, ".jalon", "host.sock"), "en"))
        {
            Func<Task<object>>[] asked =
            [
                async () => await client.CheckAsync(new CheckRequest([], null), Cancellation),
                async () => await client.QueryAsync(new QueryRequest("from customer", false, null), Cancellation),
                async () => await client.PlanAsync("good", Cancellation),
                async () => await client.StartAsync(new RunRequest(null, "good", new Dictionary<string, string>(), null), Cancellation),
                async () => await client.ActAsync("good", "publish", Cancellation),
                async () => await client.CampaignsAsync(Cancellation),
                async () => await client.AuditAsync(null, null, 100, Cancellation),
            ];
            foreach (var ask in asked)
                told.AppendLine(await AnsweredAsync(ask));
        }

        host.Signal("TERM");
        told.Append((await host.EndAsync()).All);
        Assert.Contains(said, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("defect", told.ToString(), StringComparison.Ordinal);
        Assert.Empty(FilesWithSecret(workspace.Folder));
    }

    [Fact]
    public async Task A_parameter_that_looks_like_a_reference_is_a_text_and_leads_nowhere()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("campaigns/note.campaign",
            """
            campaign note {
              parameter word { type = text }
              activity all : build-audience { query = from customer }
              activity marked : enrich { input = all  query = derive note = word }
              activity written : extract-file { input = marked  path = "out/note.csv"  columns = [id, note] }
            }
            """);
        using var run = JalonProcess.StartWith(
            workspace.Folder, new Dictionary<string, string> { [Variable] = Secret }, "run", "note", "--set", $"word=env:{Variable}");
        var ended = (await run.EndAsync()).Well();
        Assert.DoesNotContain(Secret, ended.All, StringComparison.Ordinal);
        Assert.Contains($"env:{Variable}", await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "out", "note.csv"), Cancellation), StringComparison.Ordinal);
        Assert.Empty(FilesWithSecret(workspace.Folder));
    }

    private static async Task<string> AnsweredAsync(Func<Task<object>> ask)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Serialize(await ask());
        }
        catch (ProblemException e)
        {
            return System.Text.Json.JsonSerializer.Serialize(e.Problem) + e;
        }
    }

    private static IEnumerable<string> FilesWithSecret(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0);
}
