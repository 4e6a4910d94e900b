using System.Text.RegularExpressions;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>
/// What verbs say, whole: exit code, answer and talk, as the files of tests/commands hold them, with times, sizes and places masked. With JALON_ACCEPT=1
/// in the environment what comes is written there instead, to be read in the diff.
/// </summary>
public sealed partial class CommandTests(CommandTests.BoutiqueRun boutique) : IClassFixture<CommandTests.BoutiqueRun>
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1";

    [Fact]
    public Task Run() => SaidAsync("run", boutique.Ended, "run campaigns/spring_sale.campaign");

    [Theory]
    [InlineData("list")]
    [InlineData("list", "--json")]
    [InlineData("show", "spring_sale")]
    [InlineData("show", "spring_sale#1", "--json")]
    [InlineData("tasks", "spring_sale")]
    [InlineData("tasks", "spring_sale", "--json")]
    [InlineData("logs", "spring_sale")]
    [InlineData("logs", "spring_sale", "--json", "--activity", "segments")]
    [InlineData("preview", "spring_sale", "segments.vip", "--limit", "3")]
    [InlineData("preview", "spring_sale", "segments.vip", "--limit", "3", "--format", "csv")]
    [InlineData("preview", "spring_sale", "segments.vip", "--limit", "3", "--json")]
    [InlineData("preview", "spring_sale", "segments.nobody")]
    [InlineData("why", "spring_sale", "17")]
    [InlineData("why", "spring_sale", "1", "--lang", "fr")]
    [InlineData("why", "spring_sale#1", "39", "--json")]
    [InlineData("why", "spring_sale", "99999999")]
    [InlineData("graph", "campaigns/newsletter.campaign")]
    [InlineData("graph", "spring_sale")]
    [InlineData("graph", "campaigns/spring_sale.campaign", "--format", "mermaid")]
    [InlineData("graph", "campaigns/spring_sale.campaign", "--format", "dot")]
    [InlineData("graph", "campaigns/spring_sale.campaign", "--format", "svg")]
    [InlineData("query", "from country where region == \"Europe\" order by code limit 3")]
    [InlineData("query", "from country where region == \"Europe\" order by code limit 3", "--format", "csv")]
    [InlineData("query", "from country where region == \"Europe\" order by code limit 3", "--format", "json")]
    [InlineData("query", "from country where code == \"FR\" select code", "--explain", "sql")]
    [InlineData("query", "from customer where contry == 1 and", "--lang", "fr")]
    [InlineData("check", "drafts/broken.campaign")]
    [InlineData("check", "drafts/broken.campaign", "--json")]
    [InlineData("check", "campaigns/spring_sale.campaign")]
    [InlineData("resume", "spring_sale")]
    [InlineData("resume", "spring_sale#9")]
    [InlineData("retry", "spring_sale", "--json")]
    [InlineData("restart", "spring_sale#1", "--from", "unique", "--dry-run")]
    [InlineData("restart", "spring_sale#1", "--from", "unique", "--dry-run", "--json")]
    [InlineData("restart", "spring_sale#1", "--from", "unique", "--lang", "fr")]
    [InlineData("skip", "spring_sale#1", "unique")]
    [InlineData("skip", "spring_sale#1", "unik", "--lang", "fr")]
    [InlineData("publish", "spring_sale")]
    [InlineData("close", "spring_sale")]
    [InlineData("diff", "spring_sale@1", "spring_sale")]
    [InlineData("diff", "--counts", "spring_sale@1", "spring_sale")]
    [InlineData("rollback", "spring_sale", "7")]
    [InlineData("retry", "--where", "status in [\"completed\", \"draft\"]", "--dry-run")]
    [InlineData("archive", "--where", "rows > 1000000", "--dry-run", "--json")]
    [InlineData("pause", "spring_sale", "--where", "true")]
    [InlineData("init", ".")]
    [InlineData("duplicate", "spring_sale", "newsletter")]
    [InlineData("duplicate", "spring_sale", "summer sale")]
    [InlineData("delete", "autumn", "--yes")]
    [InlineData("backup", "jalon.json")]
    [InlineData("backup", "nowhere/copy.db")]
    [InlineData("restore", "nothing.db", "--yes")]
    [InlineData("restore", "jalon.json", "--yes")]
    [InlineData("explain", "JAL0201")]
    [InlineData("explain", "JAL9999")]
    public async Task A_verb_says(params string[] arguments) =>
        await SaidAsync(FileName(arguments), await JalonProcess.RunAsync(boutique.Folder, arguments), string.Join(' ', arguments));

    [Fact]
    public async Task A_verb_that_is_not_there_names_the_one_that_is_near_and_not_all_the_others()
    {
        var ended = await JalonProcess.RunAsync(boutique.Folder, "lst");
        Assert.Equal((2, ""), (ended.Exit, ended.Out));
        Assert.Contains("\nlist\n", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith("jalon --help lists the commands\n", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("run")]
    [InlineData("list", "more")]
    [InlineData("graph", "spring_sale", "--format", "png")]
    public async Task A_command_line_that_is_not_understood_leaves_the_answer_empty(params string[] arguments)
    {
        var ended = await JalonProcess.RunAsync(boutique.Folder, arguments);
        Assert.Equal((2, ""), (ended.Exit, ended.Out));
        Assert.Contains("Usage:", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_shows_the_columns_and_the_sql_of_each_set_activity_before_anything_runs()
    {
        var plan = (await JalonProcess.RunAsync(boutique.Folder, "plan", "campaigns/newsletter.campaign")).Well();
        Assert.Equal("", plan.Error);
        var heads = plan.Out.Split('\n').Where(l => l.Length > 0 && l[0] != ' ').ToList();
        Assert.Equal("no errors", heads[^1]);
        Assert.StartsWith("~ rows and costs are the engine's estimates", heads[^2], StringComparison.Ordinal);
        Assert.All(heads[..^2], h => Assert.Matches("   ~ [0-9,]+ rows?$", h));
        heads = [.. heads.Select(h => h.Split("   ~ ")[0])];
        Assert.Equal(
            ["subscribers build-audience key id", "web_lines build-audience key order_number+line"],
            heads.Where(h => h.Contains("build-audience", StringComparison.Ordinal)).Select(h => Spaces().Replace(h, " ")).Order(StringComparer.Ordinal).Where(h => h[0] is 's' or 'w'));
        Assert.Contains(heads, h => h.StartsWith("dressed ", StringComparison.Ordinal) && h.EndsWith("greeting text, article text, year_orders int", StringComparison.Ordinal));
        var sql = plan.Out.Split('\n').Count(l => l.StartsWith("    CREATE TABLE ", StringComparison.Ordinal));
        Assert.True(sql >= 8, $"only {sql} statements are shown");
        var inForce = (await JalonProcess.RunAsync(boutique.Folder, "plan", "spring_sale", "--engine")).Well().Out;
        Assert.Contains("    -- the engine's own plan of vip\n", inForce, StringComparison.Ordinal);
        Assert.Contains("SEQ_SCAN", inForce, StringComparison.Ordinal);
        var shown = await JalonProcess.RunAsync(boutique.Folder, "show", "newsletter");
        Assert.Equal(3, shown.Exit);
    }

    [Fact]
    public async Task A_copy_is_a_draft_that_runs_under_its_own_name()
    {
        using var workspace = TemporaryWorkspace.Shop();
        Assert.Equal("better is a draft in campaigns/better.campaign\n", (await JalonProcess.RunAsync(workspace.Folder, "duplicate", "good", "better")).Well().Out);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "campaigns", "good.campaign"), TestContext.Current.CancellationToken),
            (await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "campaigns", "better.campaign"), TestContext.Current.CancellationToken)).Replace("better", "good", StringComparison.Ordinal));
        Assert.Contains("completed", (await JalonProcess.RunAsync(workspace.Folder, "start", "better")).Well().Out, StringComparison.Ordinal);
        Assert.Equal("better is deleted\n", (await JalonProcess.RunAsync(workspace.Folder, "delete", "better", "--yes")).Well().Out);
        var list = (await JalonProcess.RunAsync(workspace.Folder, "list")).Well().Out;
        Assert.DoesNotContain("better", list, StringComparison.Ordinal);
        Assert.Contains("good", list, StringComparison.Ordinal);
        Assert.Equal(3, (await JalonProcess.RunAsync(workspace.Folder, "show", "better")).Exit);
    }

    [Fact]
    public async Task A_simulation_says_what_would_be_and_is_no_run_of_its_campaign()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("campaigns/letter.campaign",
            """
            campaign letter {
              activity people : build-audience { query = from customer }
              activity pause : wait { input = people  for = 7 days }
              activity file_out : extract-file { input = pause  path = "out/people.csv"  columns = [id] }
              gate people { require = rows > 1000000 }
            }
            """);
        var simulated = await JalonProcess.RunAsync(workspace.Folder, "run", "letter", "--simulate");
        Assert.Equal((1, ""), (simulated.Exit, simulated.Error));
        Assert.StartsWith("letter   simulation 1 of version 1   ", simulated.Out, StringComparison.Ordinal);
        Assert.Contains("left out: ", simulated.Out, StringComparison.Ordinal);
        Assert.EndsWith("a run would be held at the gate of people.result; jalon logs letter#1 tells the figures\n", simulated.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "out")));
        Assert.Equal(3, (await JalonProcess.RunAsync(workspace.Folder, "show", "letter")).Exit);
        Assert.EndsWith("0  1 simulated\n", (await JalonProcess.RunAsync(workspace.Folder, "history", "letter")).Well().Out, StringComparison.Ordinal);
        Assert.StartsWith("letter   simulation 1 of version 1   ", (await JalonProcess.RunAsync(workspace.Folder, "show", "letter#1")).Well().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_and_what_was_there_is_kept()
    {
        using var workspace = TemporaryWorkspace.Shop();
        (await JalonProcess.RunAsync(workspace.Folder, "run", "good")).Well();
        await SaysAsync("backup", "copy.db");
        await SaysAsync("backup", "copy.db", "--lang", "fr");
        await SaysAsync("restore", "copy.db");
        await SaysAsync("restore", "copy.db", "--yes");
        await SaysAsync("restore", "data/customer.csv", "--yes");
        Assert.Contains("completed", (await JalonProcess.RunAsync(workspace.Folder, "list")).Well().Out, StringComparison.Ordinal);

        async Task SaysAsync(params string[] arguments) => await SaidAsync(FileName(arguments), await JalonProcess.RunAsync(workspace.Folder, arguments), string.Join(' ', arguments));
    }

    [Fact]
    public async Task Each_round_of_a_loop_is_told_once()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Campaign(
            "activity people : build-audience { query = from customer }",
            "activity letter : build-audience { input = people  query = where true }",
            "activity again : jump { input = letter  to = letter  times = 2 }");
        var run = (await JalonProcess.RunAsync(workspace.Folder, "run", "c")).Well().Out;
        Assert.Equal(
            ["again", "again/2", "again/3", "letter", "letter/2", "letter/3", "people"],
            run.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_waits_for_a_signal_says_so_and_lets_go()
    {
        using var workspace = TemporaryWorkspace.Shop();
        workspace.Write("campaigns/order.campaign",
            """
            campaign order {
              activity people : build-audience { query = from customer }
              activity paid : signal { input = people  name = order_paid }
            }
            """);
        var waiting = (await JalonProcess.RunAsync(workspace.Folder, "run", "campaigns/order.campaign")).Well().Out;
        Assert.EndsWith("waits for the signal order_paid; jalon signal order#1 --name order_paid goes on\n", waiting, StringComparison.Ordinal);
        Assert.Contains("completed in", (await JalonProcess.RunAsync(workspace.Folder, "signal", "order#1", "--name", "order_paid")).Well().Out, StringComparison.Ordinal);
    }

    private static async Task SaidAsync(string name, JalonProcess.Ended ended, string line)
    {
        Assert.DoesNotContain('\u001b', ended.All); // no terminal, no colours
        var got = $"$ jalon {line}\n=== {ended.Exit}\n{Masked(ended.Out)}" + (ended.Error.Length == 0 ? "" : $"=== error stream\n{Masked(ended.Error)}");
        var path = Path.Combine(Repository.Root, "tests", "commands", name + ".txt");
        if (Accepts)
            await File.WriteAllTextAsync(path, got, TestContext.Current.CancellationToken);
        else
            Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), got);
    }

    // Columns are as wide as what is masked in them.
    private static string Masked(string text)
    {
        var masked = User().Replace(Sizes().Replace(Time().Replace(Folder().Replace(text, "<folder>"), "<time>"), "<size>"), "started by <user>");
        return Seconds().IsMatch(masked) ? Gaps().Replace(Seconds().Replace(masked, " <s>"), "  ") : masked;
    }

    private static string FileName(string[] arguments) => Other().Replace(string.Join(' ', arguments.Where(a => a != "--format")), "_").Trim('_');

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?( ?[+-]\d\d:\d\d| Europe/Paris|Z)?")]
    private static partial Regex Time();

    [GeneratedRegex(@" *\d+[.,]\d s\b")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"(/[\w./-]*)?jalon-e2e-\w+")]
    private static partial Regex Folder();

    [GeneratedRegex(@"(?<=\S) {2,}")]
    private static partial Regex Gaps();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    // The store's size, and when it was put aside.
    [GeneratedRegex(@"[\d\u00a0\u202f,]+(?= (bytes|octets))|(?<=\.before-)[\w.-]+")]
    private static partial Regex Sizes();

    [GeneratedRegex("started by \\w+")]
    private static partial Regex User();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Other();

    /// <summary>The sample workspace, its spring sale run once.</summary>
    public sealed class BoutiqueRun : IAsyncLifetime
    {
        private const string Broken =
            """
            campaign broken {
              timezone = "Europe/Pariss"
              activity a : build-audience { query = from customer where contry == "FR" and sum(purchases.amount) > "much" }
              activity b : splt { input = a }
              activity c : deduplicate { input = nobody  by = email  keap = 2 }
            }

            """;

        private TemporaryWorkspace? _workspace;
        private JalonProcess? _host;

        internal string Folder => _workspace!.Folder;

        internal JalonProcess.Ended Ended { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _workspace = await TemporaryWorkspace.InitAsync();
            _workspace.Write("drafts/broken.campaign", Broken);
            Ended = await JalonProcess.RunAsync(Folder, "run", "campaigns/spring_sale.campaign");
            // From here on a host answers all verbs: they are the same code with it, and begin faster.
            _host = JalonProcess.Start(Folder, "serve");
            await _host.UntilToldAsync("listening on ");
        }

        public async ValueTask DisposeAsync()
        {
            if (_host is not null)
            {
                await _host.KillAsync();
                _host.Dispose();
            }

            _workspace?.Dispose();
        }
    }
}
