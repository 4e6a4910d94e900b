using Jalon.Api.Runs;
using Terminal.Gui.Input;

namespace Jalon.Tui.Tests;

public class RunScreenTests
{
    private static readonly DateTimeOffset Now = StubHost.Now;

    private readonly StubHost _host = new() { Campaigns = { StubHost.Campaign("spring_sale", "in_progress", "spring_sale#1") } };

    [Fact]
    public void Many_counts_do_not_push_the_duration_out_of_80_columns()
    {
        var outputs = Enumerable.Range(1, 12).Select(i => new TransitionState($"segments.branch_{i}", $"branch_{i}", false, 1_000 * i, false)).ToArray();
        using var scene = Opened(StubHost.Activity("segments", started: Now.AddSeconds(-3), ended: Now.AddSeconds(-0.5), outputs: outputs));
        Assert.EndsWith("Took", scene.Lines[1], StringComparison.Ordinal);
        Assert.EndsWith("2.5 s", scene.Lines[2], StringComparison.Ordinal);
        Assert.Contains("branch_1 1,000 · branch_2", scene.Lines[2], StringComparison.Ordinal);
        Assert.Contains("…", scene.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_simulation_is_marked()
    {
        using var scene = Opened(StubHost.Activity("buyers"));
        Assert.DoesNotContain("simulated", scene.Screen, StringComparison.Ordinal);
        _host.Run = _host.Run! with { Simulated = true };
        using var simulated = new Scene(_host);
        simulated.Keys(Key.Enter);
        Assert.Contains("simulated", simulated.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_another_run_says_for_which_and_leads_to_it()
    {
        var waits = StubHost.Activity("newsletter", "waiting", started: Now.AddSeconds(-3)) with { Awaited = new AwaitedRun("letters", "letters#3", "with_error") };
        using var scene = Opened(waits);
        Assert.Contains("newsletter: waits for letters#3: ERROR", scene.Screen, StringComparison.Ordinal);
        scene.Types("o");
        Assert.Equal("letters#3", _host.LookedAt);
    }

    [Theory]
    [InlineData("go", null, "waits for the signal go")]
    [InlineData(null, "letters#2", "waits for its turn after letters#2")]
    [InlineData(null, null, "waits for a run of letters")]
    public void What_waits_says_for_what(string? signal, string? behind, string said)
    {
        var awaited = signal is null ? new AwaitedRun("letters", null, null) { Behind = behind } : null;
        using var scene = Opened(StubHost.Activity("newsletter", "waiting", started: Now.AddSeconds(-3)) with { WaitingFor = signal, Awaited = awaited });
        Assert.Contains($"newsletter: {said}", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_runs_shows_how_long_it_has_been_running()
    {
        using var scene = Opened(StubHost.Activity("buyers", "running", started: Now.AddSeconds(-3)), StubHost.Activity("unique", "pending"));
        Assert.EndsWith("3 s", scene.Lines[2], StringComparison.Ordinal);
        scene.Passes(TimeSpan.FromSeconds(2));
        Assert.EndsWith("5 s", scene.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_moves_among_the_rows_that_are_shown_even_if_time_would_order_them_otherwise_by_now()
    {
        using var scene = Opened(
            StubHost.Activity("first", started: Now.AddSeconds(-5), ended: Now),
            StubHost.Activity("second", "running", started: Now.AddSeconds(-4)));
        scene.Types("sssss");
        scene.Keys(Key.G);
        Assert.StartsWith("first", scene.Lines[2], StringComparison.Ordinal);
        scene.Time.Advance(TimeSpan.FromSeconds(3));
        scene.Types("j");
        Assert.StartsWith("second", scene.Lines[2], StringComparison.Ordinal);
        Assert.StartsWith("second ", scene.Lines[^4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_error_takes_two_lines_and_enter_shows_it_whole()
    {
        var error = "535 5.7.8 authentication failed at smtp.example.com:587 for the user that env:SMTP_USER names; nothing is lost and the other branches went on; "
            + "fix the login, then retry: what was sent is not sent twice";
        using var scene = Opened(StubHost.Activity("letter", "failed", error));
        Assert.StartsWith("letter: 535 5.7.8", scene.Lines[^4], StringComparison.Ordinal);
        Assert.EndsWith("…", scene.Lines[^3], StringComparison.Ordinal);
        var whole = scene.Over(Key.Enter, Key.Esc);
        Assert.Contains("sent twice", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_doors_lead_to_the_table_the_tasks_and_the_log()
    {
        _host.Tasks.Add(new TaskState("buyers", "buyers", 1, "done", Now, Now.AddSeconds(1), 3_783, null, null) { Books = new(3_800, 3_783, [new("duplicates", 17)]) });
        _host.Log.Add(new LogLine(1, Now, "info", "buyers", "3,783 rows"));
        _host.Table = new Api.Questions.Rows([new("id", "integer"), new("label", "text")], [[StubHost.Json("43"), StubHost.Json("\"Anna Schneider\"")]], 3_783);
        using var scene = Opened(StubHost.Activity("buyers", outputs: new TransitionState("buyers.result", "result", true, 3_783, false)));
        scene.Types("v");
        Assert.Contains("Anna Schneider", scene.Screen, StringComparison.Ordinal);
        scene.Types("qt");
        Assert.Contains("Attempt", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("3,800 in, 3,783 out, 17 duplicates", scene.Screen, StringComparison.Ordinal);
        scene.Types("ql");
        Assert.Contains("12:22:00  info", scene.Screen, StringComparison.Ordinal);
        scene.Types("hh");
        Assert.Contains("1 campaign", scene.Screen, StringComparison.Ordinal);
    }

    private Scene Opened(params ActivityState[] activities)
    {
        _host.Run = StubHost.RunOf("spring_sale#1", "in_progress", activities);
        var scene = new Scene(_host);
        scene.Keys(Key.Enter);
        return scene;
    }
}
