using System.Text;
using Microsoft.Data.Sqlite;

namespace Jalon.EndToEnd.Tests.Processes;

public class BadInputTests
{
    private const string Model = "entity customer { key = id }";

    [Theory]
    [InlineData("activity a : build-audience { query = from customer where contry == \"FR\" }", "JAL0201", "did you mean 'country'?")]
    [InlineData("activity a : build-audience { query = from customer where id == \"x\" }", "JAL03", "c.campaign:2:")]
    [InlineData("activity a : deduplicate { input = b  by = country }\n activity b : deduplicate { input = a  by = country }", "JAL0501", "c.campaign:3:11")]
    [InlineData("activity a : deduplicate { input = nobody  by = country }", "JAL05", "nobody")]
    [InlineData("activity a : split@9 { input = a  rest = b }", "JAL07", "1.0.0")]
    [InlineData("activity a : splt { rest = b }", "JAL07", "split")]
    public async Task A_wrong_campaign_gets_an_error_with_its_place_and_is_not_run(string activities, string code, string says)
    {
        using var workspace = Shop();
        workspace.Write("campaigns/c.campaign", "campaign c {\n " + activities + "\n}\n");
        foreach (var verb in (string[])["check", "run"])
        {
            var ended = await JalonProcess.RunAsync(workspace.Folder, verb, "campaigns/c.campaign");
            Assert.Equal(1, ended.Exit);
            Assert.Contains(code, ended.Out + ended.Error, StringComparison.Ordinal);
            Assert.Contains(says, ended.Out + ended.Error, StringComparison.Ordinal);
            NoTrace(ended);
        }

        await SoundAsync(workspace);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var workspace = Shop();
        var ended = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/none.campaign");
        Assert.Equal(3, ended.Exit);
        Assert.Contains("campaigns/none.campaign", ended.Error, StringComparison.Ordinal);
        NoTrace(ended);
    }

    [Fact]
    public async Task A_text_that_is_no_utf8_says_at_which_byte()
    {
        using var workspace = Shop();
        workspace.Write("campaigns/c.campaign", [.. Encoding.UTF8.GetBytes("campaign c { # "), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\n}")]);
        var ended = await JalonProcess.RunAsync(workspace.Folder, "check", "campaigns/c.campaign");
        Assert.Equal(1, ended.Exit);
        Assert.Contains("campaigns/c.campaign:1:16: error JAL0016: byte 16 is not UTF-8", ended.Out + ended.Error, StringComparison.Ordinal);
        NoTrace(ended);
    }

    [Fact]
    public async Task A_broken_row_of_a_file_is_named_by_its_line()
    {
        using var workspace = Shop();
        workspace.Write("data/list.csv", "id,email\n1,a@example.com\n2,\"b@example.com,\n");
        var ended = await JalonProcess.RunAsync(workspace.Folder, "query", "from file \"data/list.csv\"");
        Assert.Equal(5, ended.Exit);
        Assert.Contains("data/list.csv", ended.Error, StringComparison.Ordinal);
        Assert.Contains("3", ended.Error, StringComparison.Ordinal);
        NoTrace(ended);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_said_to_be_locked()
    {
        using var workspace = Shop();
        workspace.Write("campaigns/c.campaign", "campaign c {\n activity a : build-audience { query = from customer }\n}\n");
        await SoundAsync(workspace);
        using (var other = new SqliteConnection($"Data Source={Path.Combine(workspace.Folder, ".jalon", "store.db")};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            var ended = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
            Assert.Equal(5, ended.Exit);
            Assert.Contains("locked by another process", ended.Error, StringComparison.Ordinal);
            NoTrace(ended);
        }

        Assert.Equal(0, (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign")).Exit);
    }

    [Fact]
    public async Task Settings_that_nobody_understands_are_refused_with_their_place()
    {
        using var workspace = Shop();
        workspace.Write("jalon.json", "{ \"timezone\": \"Europe/Pariss\" }");
        var ended = await JalonProcess.RunAsync(workspace.Folder, "list");
        Assert.Equal(1, ended.Exit);
        Assert.Contains("'Europe/Pariss' is no time zone", ended.Error, StringComparison.Ordinal);
        NoTrace(ended);
    }

    [Fact]
    public async Task Outside_of_a_workspace_it_says_how_to_make_one()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-e2e-").FullName;
        try
        {
            var ended = await JalonProcess.RunAsync(folder, "list");
            Assert.Equal(3, ended.Exit);
            Assert.Contains("jalon init", ended.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_parameter_of_another_type_is_refused_before_anything_runs()
    {
        using var workspace = Shop();
        workspace.Write("campaigns/c.campaign", "campaign c {\n parameter least { type = int  default = 1 }\n activity a : build-audience { query = from customer where id >= least }\n}\n");
        var wrong = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign", "--set", "least=many");
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("'many' is no int", wrong.Error, StringComparison.Ordinal);
        var right = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign", "--set", "least=2");
        Assert.True(right.Exit == 0, right.Error);
        Assert.Contains("1 row", right.Out, StringComparison.Ordinal);
    }

    private static TemporaryWorkspace Shop()
    {
        var workspace = TemporaryWorkspace.Empty();
        workspace.Write("data/customer.csv", "id,country\n1,FR\n2,DE\n");
        workspace.Write("model/shop.model", Model);
        return workspace;
    }

    private static async Task SoundAsync(TemporaryWorkspace workspace)
    {
        var listed = await JalonProcess.RunAsync(workspace.Folder, "list");
        Assert.True(listed.Exit == 0, listed.Error);
    }

    private static void NoTrace(JalonProcess.Ended ended) => Assert.DoesNotContain("   at ", ended.Out + ended.Error, StringComparison.Ordinal);
}
