using System.Text;
using System.Text.RegularExpressions;
using Jalon.EndToEnd.Tests.RealInput;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>What people and their files get wrong: one clear error with its place, the exit code that is documented, and a store as sound as before.</summary>
public partial class BadInputTests
{
    [Theory]
    [InlineData("an unknown column", "2:60", "JAL0201", "did you mean 'country'?", "activity a : build-audience { query = from customer where contry == \"FR\" }")]
    [InlineData("a type mismatch", "2:60", "JAL0303", "int and text cannot be compared", "activity a : build-audience { query = from customer where id == \"x\" }")]
    [InlineData("a cycle without a bound", "3:11", "JAL0501", "b -> a -> b", "activity a : deduplicate { input = b  by = country }", "activity b : deduplicate { input = a  by = country }")]
    [InlineData("an input that no output feeds", "2:37", "JAL0502", "no activity 'nobody' feeds this", "activity a : deduplicate { input = nobody  by = country }")]
    [InlineData("a plugin version that is not there", "3:20", "JAL0702", "present: 1.0.0", "activity a : build-audience { query = from customer }", "activity b : split@9 { input = a  rest = others }")]
    [InlineData("an activity type that no plugin offers", "2:15", "JAL0701", "did you mean 'split'?", "activity a : splt { rest = b }")]
    [InlineData("a data file that is not there", "2:50", "JAL0209", "data/none.csv", "activity a : build-audience { query = from file \"data/none.csv\" }")]
    public async Task A_wrong_campaign_is_told_with_its_place_and_not_run(string wrong, string place, string code, string says, params string[] lines)
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Campaign(lines);
        var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.Equal(ExitCodes.Of(wrong), run.Exit);
        Assert.Equal("", run.Out);
        Assert.StartsWith($"campaigns/c.campaign:{place}: error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Single(Error().Matches(run.Error));
        await SoundAsync(workspace);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var workspace = TemporaryWorkspace.Shop();
        var ended = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/none.campaign");
        Is(ended, "a campaign's file that is not there", $"jalon: there is no file campaigns/none.campaign in {workspace.Folder}\n");
        await SoundAsync(workspace);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fmt")]
    public async Task A_folder_in_the_place_of_a_file_is_told_for_one(string verb)
    {
        using var workspace = TemporaryWorkspace.Shop();
        var ended = await JalonProcess.RunAsync(workspace.Folder, verb, "campaigns");
        Assert.Equal(2, ended.Exit);
        Assert.Equal("jalon: campaigns is a folder; name the files in it, such as campaigns/*.campaign\n", ended.Error);
    }

    [Fact]
    public async Task A_campaign_that_is_no_utf8_says_where()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("campaigns/c.campaign", [.. Encoding.UTF8.GetBytes("campaign c {\n # é "), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\n}")]);
        foreach (var verb in (string[])["check", "run"])
        {
            var ended = await JalonProcess.RunAsync(workspace.Folder, verb, "campaigns/c.campaign");
            Assert.Equal(ExitCodes.Of("a campaign that is not UTF-8"), ended.Exit);
            Assert.StartsWith("campaigns/c.campaign:2:6: error JAL0016: byte 20 is not UTF-8", ended.All, StringComparison.Ordinal);
        }

        await SoundAsync(workspace);
    }

    [Theory]
    [InlineData("a CSV with a broken row", "id,email\n1,a@example.com\n2,\"b@example.com,\n3,c@example.com\n", "line 3, cannot be read: Value with unterminated quote found.")]
    [InlineData("a CSV with a broken row", "id,email\n1,a@example.com\n2,b@example.com,more\n3,c@example.com\n", "line 3, cannot be read: Expected Number of Columns: 2 Found: 3.")]
    [InlineData("a CSV that is not UTF-8", "id,email\n1,a@example.com\n2,\u00ff@example.com\n", "line 3, is not UTF-8.")]
    public async Task A_line_of_a_file_that_cannot_be_read_is_named(string wrong, string text, string says)
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("data/list.csv", Encoding.Latin1.GetBytes(text));
        workspace.Campaign("activity a : load-file { path = \"data/list.csv\" }");
        var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.Equal(ExitCodes.Of(wrong), run.Exit);
        Assert.Contains($"The file 'data/list.csv', {says}", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.All, StringComparison.Ordinal);
        var query = await JalonProcess.RunAsync(workspace.Folder, "query", "from file \"data/list.csv\"");
        Assert.Equal((5, ""), (query.Exit, query.Out));
        Assert.Contains($"The file 'data/list.csv', {says}", query.Error, StringComparison.Ordinal);
        await SoundAsync(workspace);
    }

    [Fact]
    public async Task A_value_that_is_of_another_type_than_the_campaign_says_holds_the_run_with_its_line()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("data/list.csv", "id,email\n1,a@example.com\nzwei,b@example.com\n");
        workspace.Campaign("activity a : load-file { path = \"data/list.csv\"  column id { type = int } }");
        var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.Equal(ExitCodes.Of("a value that does not convert while a run goes on"), run.Exit);
        Assert.Contains("held by an error: The file 'data/list.csv', line 3, cannot be read: column 'id' is no int: zwei.", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);

        workspace.Write("data/list.csv", "id,email\n1,a@example.com\n2,b@example.com\n");
        Assert.Contains("2 rows", (await JalonProcess.RunAsync(workspace.Folder, "retry", "c", "--yes")).Well().Out, StringComparison.Ordinal);
        await SoundAsync(workspace);
    }

    [Theory]
    [InlineData("{ \"timezone\": \"Europe/Pariss\" }", "jalon: jalon.json: 'Europe/Pariss' is no time zone; write one such as \"Europe/Paris\"\n")]
    [InlineData("{ \"timezone\": \n", "jalon: jalon.json:2:1: this is no JSON; an empty workspace's is {}\n")]
    [InlineData("[]", "jalon: jalon.json must be one object; an empty workspace's is {}\n")]
    [InlineData("{ \"colour\": \"red\" }", "jalon: jalon.json: there is no setting 'colour'; there are timezone, data, database, postgres, retention, roles, tasks\n")]
    [InlineData("{ \"tasks\": { \"host\": 0 } }", "jalon: jalon.json: \"tasks\" wants how many may be in flight at once, as { \"host\": 8, \"campaign\": 4 }, each from 1 to 1000\n")]
    public async Task Settings_that_nobody_understands_are_refused_with_their_place(string settings, string says)
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("jalon.json", settings);
        Is(await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/good.campaign"), "settings that are no JSON, or that nobody knows", says);
        workspace.Write("jalon.json", "{}");
        await SoundAsync(workspace);
    }

    [Fact]
    public async Task Outside_of_a_workspace_it_says_how_to_make_one()
    {
        var folder = Directory.CreateTempSubdirectory("jalon-e2e-").FullName;
        try
        {
            var ended = await JalonProcess.RunAsync(folder, "list");
            Assert.Equal((3, ""), (ended.Exit, ended.Out));
            Assert.Equal($"jalon: no jalon.json in {folder} or above; say --workspace DIR, or make a workspace with jalon init\n", ended.Error);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Parameters_are_refused_before_anything_runs()
    {
        const string Wrong = "a parameter that is not there, without a value, or of another type";
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Campaign("parameter least { type = int }", "activity a : build-audience { query = from customer where id >= least }");
        Is(await Run(), Wrong, "jalon: c needs a value for 'least' (int); give it with --set least=...\n");
        Is(await Run("--set", "least=many"), Wrong, "jalon: 'many' is no int, which 'least' wants\n");
        Is(await Run("--set", "least=1", "--set", "most=2"), Wrong, "jalon: c has no parameter 'most'; it has least\n");
        Assert.Equal(2, (await Run("--set", "least")).Exit);
        var shown = await JalonProcess.RunAsync(workspace.Folder, "show", "c");
        Assert.Equal((3, "jalon: 'c' has no run yet; jalon start c begins one\n"), (shown.Exit, shown.Error));
        Assert.Contains(" 1 row\n", Regex.Replace((await Run("--set", "least=2")).Well().Out, " +[0-9.]+ s\n", "\n"), StringComparison.Ordinal);

        Task<JalonProcess.Ended> Run(params string[] more) => JalonProcess.RunAsync(workspace.Folder, ["run", "campaigns/c.campaign", .. more]);
    }

    [Fact]
    public async Task A_gate_that_does_not_hold_stops_what_comes_after_it()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Campaign(
            "activity all : build-audience { query = from customer }",
            "activity french : build-audience { input = all  query = where country == \"FR\" }",
            "gate all { require = rows between 100 and 1000 }");
        var run = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.Equal(ExitCodes.Of("a gate that does not hold"), run.Exit);
        Assert.Contains("does not hold with rows 2 and no earlier run", run.Out, StringComparison.Ordinal);
        var again = await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/c.campaign");
        Assert.Equal((3, "jalon: c#1 is with error: a run is under way; resume, retry, restart or stop it\n"), (again.Exit, again.Error));
        await using (var host = await HostedWorkspace.OnAsync(workspace.Folder))
        {
            var held = await host.Client.RunAsync("c", TestContext.Current.CancellationToken);
            Assert.Equal([("all", "failed"), ("french", "pending")], held.Activities.Select(a => (a.Name, a.State)));
        }

        await SoundAsync(workspace);
    }

    internal static void Is(JalonProcess.Ended ended, string wrong, string says)
    {
        Assert.Equal((ExitCodes.Of(wrong), says, ""), (ended.Exit, ended.Error, ended.Out));
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>The store answers, all campaigns that can be read are listed, and a good one runs.</summary>
    internal static async Task SoundAsync(TemporaryWorkspace workspace)
    {
        await using var host = await HostedWorkspace.OnAsync(workspace.Folder);
        var listed = await host.Client.CampaignsAsync(TestContext.Current.CancellationToken);
        Assert.Contains(listed.Campaigns, c => c.Name == "good");
        var run = await host.RunAsync("campaigns/good.campaign");
        Assert.Equal(("completed", 2), (run.Status, run.Activities[0].Outputs[0].Rows));
    }

    [GeneratedRegex(": error JAL")]
    private static partial Regex Error();
}
