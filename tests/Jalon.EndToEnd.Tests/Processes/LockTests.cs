using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>Files that another process holds: here this one, which is another than that of the executable.</summary>
public class LockTests
{
    [Fact]
    public async Task A_database_that_another_process_writes_is_said_to_be_open_there()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("jalon.json", "{ \"database\": \"crm.duckdb\" }");
        workspace.Campaign("activity a : build-audience { query = from person }");
        workspace.Write("model/crm.model", "entity person { key = id }");
        using (var other = new DuckDBConnection($"DataSource={Path.Combine(workspace.Folder, "crm.duckdb")}"))
        {
            other.Open();
            using (var fill = other.CreateCommand())
            {
                fill.CommandText = "CREATE TABLE person AS SELECT range AS id FROM range(3)";
                fill.ExecuteNonQuery();
            }

            var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
            BadInputTests.Is(
                run, "a database locked by another process", "jalon: The database 'crm.duckdb' is open in another process. Close that one, or wait until it is done, and try again.\n");
            var list = (await JalonProcess.RunAsync(workspace.Folder, "list")).Well();
            Assert.Contains("draft   c ", list.Out, StringComparison.Ordinal);
        }

        Assert.Contains("3 rows", (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign")).Well().Out, StringComparison.Ordinal);
        await BadInputTests.SoundAsync(workspace);
    }

    [Fact]
    public async Task A_store_that_another_process_writes_is_said_to_be_locked()
    {
        using var workspace = TemporaryWorkspace.Shop();
        await BadInputTests.SoundAsync(workspace);
        var store = Path.Combine(workspace.Folder, ".jalon", "store.db");
        using (var other = new SqliteConnection($"Data Source={store};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            BadInputTests.Is(
                await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/good.campaign"),
                "a store locked by another process",
                $"jalon: the store {store} is locked by another process; end that process, or try again when it is done\n");
        }

        await BadInputTests.SoundAsync(workspace);
    }

    [Fact]
    public async Task A_run_that_another_process_drives_is_driven_by_nobody_else_and_not_deleted()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Campaign(
            "activity all : build-audience { query = from customer }",
            "activity pause : wait { input = all  for = 50 seconds }");
        using var first = JalonProcess.Start(workspace.Folder, "run", "campaigns/c.campaign");
        await first.UntilAsync(l => l.Contains("waits until", StringComparison.Ordinal));
        BadInputTests.Is(
            await JalonProcess.RunAsync(workspace.Folder, "resume", "c"),
            "a run that another process drives",
            "jalon: c#1 is driven by another host on this workspace; ask that one, or end it first\n");
        var deleted = await JalonProcess.RunAsync(workspace.Folder, "delete", "c", "--yes");
        Assert.Equal((3, "jalon: c cannot be deleted: a run is under way; stop it first\n"), (deleted.Exit, deleted.Error));
        await first.KillAsync();

        Assert.Contains("stopped", (await JalonProcess.RunAsync(workspace.Folder, "stop", "c")).Well().Out, StringComparison.Ordinal);
        var kept = await JalonProcess.RunAsync(workspace.Folder, "delete", "c");
        Assert.Equal((3, "nothing was deleted\n"), (kept.Exit, kept.Error.Split(": ")[^1]));
        Assert.Equal("c is deleted\n", (await JalonProcess.RunAsync(workspace.Folder, "delete", "c", "--yes")).Well().Out);
        Assert.False(File.Exists(Path.Combine(workspace.Folder, "campaigns", "c.campaign")));
        await BadInputTests.SoundAsync(workspace);
    }
}
