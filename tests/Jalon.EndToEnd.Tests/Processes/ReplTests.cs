namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The repl over a pipe and in a real terminal.</summary>
public class ReplTests
{
    [Fact]
    public async Task Over_a_pipe_it_answers_entry_by_entry_and_ends_with_the_last_error()
    {
        using var workspace = await TemporaryWorkspace.InitAsync();
        var said = await JalonProcess.RunReadingAsync(
            workspace.Folder,
            """
            from country where region == "Europe" order by code limit 2 select code
            let dear = (from purchase
              where amount > 100)
            from dear limit 1 select a = 1
            let dear = (from dear limit 3)
            from dear group derive n = count()
            :sql from country limit 1
            :cs var n = (long)rows[0].n;
            :cs n + 1
            :cs new[] { 1, 2 }.Select(
            x => x * 2)
            :help median
            from country where
              code = 1

            :nope
            """,
            "repl");
        Assert.Equal(
            """
            code
            AT
            BE
            a
            1
            n
            3
            SELECT "country"."code", "country"."name_en", "country"."name_fr", "country"."region"
            FROM memory.main."country" AS "country"
            ORDER BY "country"."code" NULLS LAST
            LIMIT 1
            4
            object[2] { 2, 4 }
            median(x: number) -> float
            The middle value, or the mean of the two in the middle. Empty where there is nothing to look at. median(purchases.amount)

            """.ReplaceLineEndings("\n"),
            said.Out);
        Assert.Contains("<query>:2:8: error JAL0102", said.Error, StringComparison.Ordinal);
        Assert.Contains("there is no :nope", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", said.All, StringComparison.Ordinal);
        Assert.DoesNotContain("jalon>", said.All, StringComparison.Ordinal);
        Assert.Equal(2, said.Exit);
    }

    [Fact]
    public async Task A_person_completes_a_query_over_two_lines_and_finds_it_again()
    {
        Assert.SkipUnless(await TmuxTerminal.IsThereAsync(), "tmux is not installed");
        using var workspace = await TemporaryWorkspace.InitAsync();
        var state = Path.Combine(workspace.Folder, "state");
        await using var terminal = await TmuxTerminal.OpenAsync(workspace.Folder, "env", $"XDG_STATE_HOME={state}", JalonProcess.Executable, "repl", "--lang", "en");
        await terminal.SeesAsync("jalon>");
        await terminal.KeysAsync("from cou", "Tab");
        await terminal.SeesAsync("jalon> from country");
        await terminal.KeysAsync(" where (regi", "Tab");
        await terminal.SeesAsync("where (region");
        await terminal.KeysAsync(" == \"Europe\"", "Enter");
        await terminal.SeesAsync("     >");
        await terminal.KeysAsync(") order by code limit 2", "Enter");
        await terminal.SeesAsync("2 rows in");
        await terminal.SeesAsync("Belgium");
        await terminal.KeysAsync("from country where co", "Tab");
        await terminal.SeesAsync("  count(");
        await terminal.KeysAsync("Tab", "Tab", "Tab");
        await terminal.SeesAsync("> coalesce(");
        await terminal.SeesAsync("The first that is not empty");
        await terminal.KeysAsync("Escape", "C-c");
        await terminal.KeysAsync(":quit", "Enter");
        await TmuxTerminal.EndsAsync(terminal.Process, TimeSpan.FromSeconds(15));
        var history = Path.Combine(state, "jalon", "history");
        Assert.Equal("from country where (region == \"Europe\"\\n) order by code limit 2\n:quit\n", await File.ReadAllTextAsync(history, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(history));
    }
}
