using Terminal.Gui.Input;

namespace Jalon.Tui.Tests;

public class CampaignListTests
{
    private readonly StubHost _host = new()
    {
        Campaigns =
        {
            StubHost.Campaign("loyalty", "completed", "loyalty#1", StubHost.Now.AddDays(-3), 88_012),
            StubHost.Campaign("spring_sale", "completed", "spring_sale#2", StubHost.Now.AddHours(-2), 500),
            StubHost.Campaign("win_back", "with_error", "win_back#9", StubHost.Now.AddMinutes(-5), 412, "the relay refused the login"),
            StubHost.Campaign("christmas"),
        },
    };

    [Fact]
    public void What_needs_somebody_stands_first_and_says_why()
    {
        using var scene = new Scene(_host);
        Assert.Equal(
            [
                "Jalon  boutique   4 campaigns   1 with error                12:22 Europe/Paris",
                "Status  Campaign     Last run     Next run  Where    Rows",
                "ERROR   win_back     12:17        -         -         412",
                "done    loyalty      11-21 12:22  -         -      88,012",
                "done    spring_sale  10:22        -         -         500",
                "draft   christmas    -            -         -           -",
            ],
            scene.Lines[..6]);
        Assert.Contains("win_back: the relay refused the login", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void The_selection_stays_with_its_campaign_when_the_order_changes()
    {
        using var scene = new Scene(_host);
        scene.Keys(Key.J, Key.J);
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
        _host.Campaigns.Add(StubHost.Campaign("autumn", "with_error", "autumn#1", error: "no disk"));
        _host.Changes();
        scene.Look();
        Assert.Contains("5 campaigns", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_campaign_that_is_gone_leaves_the_selection_where_it_was()
    {
        using var scene = new Scene(_host);
        scene.Keys(Key.J);
        _host.Campaigns.RemoveAt(0);
        _host.Changes();
        scene.Look();
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_narrows_while_it_is_typed_stays_after_enter_and_is_cleared_by_escape()
    {
        using var scene = new Scene(_host);
        scene.Types("/sp");
        Assert.DoesNotContain("win_back", scene.Screen, StringComparison.Ordinal);
        scene.Types("ring");
        scene.Keys(Key.Enter);
        Assert.Contains("/spring", scene.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("done    spring_sale", scene.Lines[2], StringComparison.Ordinal);
        Assert.Equal("", scene.Lines[3]);
        _host.Changes();
        scene.Look();
        Assert.Equal("", scene.Lines[3]);
        scene.Types("/");
        scene.Keys(Key.Enter);
        Assert.Contains("/spring", scene.Lines[0], StringComparison.Ordinal);
        scene.Keys(Key.Esc);
        Assert.DoesNotContain("/spring", scene.Lines[0], StringComparison.Ordinal);
        Assert.Contains("win_back", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_a_search_are_no_keys()
    {
        using var scene = new Scene(_host);
        scene.Types("/q?sx");
        Assert.Contains("/q?sx", scene.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Sorting_shows_by_what_and_keeps_the_selection()
    {
        using var scene = new Scene(_host);
        scene.Keys(Key.J, Key.J);
        scene.Types("ssssss");
        Assert.Contains("Rows▼", scene.Lines[1], StringComparison.Ordinal);
        Assert.Equal(["loyalty", "spring_sale", "win_back", "christmas"], Names(scene));
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
        scene.Types("s");
        Assert.DoesNotContain("▼", scene.Screen, StringComparison.Ordinal);
        Assert.Equal("win_back", Names(scene)[0]);
    }

    [Fact]
    public void Keys_pressed_before_the_first_answer_are_not_lost()
    {
        var silent = new StubHost { Failure = new HostGoneException("not yet") };
        using var scene = new Scene(silent);
        Assert.Contains("Campaign", scene.Over('?', Key.Esc), StringComparison.Ordinal);
        scene.Types("/");
        Assert.Contains("/", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void It_scrolls_with_the_selection_and_a_refresh_does_not_move_it()
    {
        for (var i = 0; i < 60; i++)
            _host.Campaigns.Add(StubHost.Campaign($"campaign_{i:00}"));
        using var scene = new Scene(_host);
        scene.Keys(Key.G.WithShift);
        scene.Keys(Key.K, Key.K, Key.K);
        var before = scene.Screen;
        Assert.Contains("campaign_59", before, StringComparison.Ordinal);
        _host.Changes();
        scene.Look();
        Assert.Equal(before, scene.Screen);
        scene.Keys(Key.G);
        Assert.Contains("win_back", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_terminal_cuts_and_keeps_the_line_of_keys()
    {
        using var scene = new Scene(_host);
        scene.Resize(60, 18);
        Assert.All(scene.Screen.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 60, line));
        Assert.EndsWith("? keys  q quit", scene.Bottom, StringComparison.Ordinal);
        Assert.Contains("88,012", scene.Screen, StringComparison.Ordinal);
    }

    private static string[] Names(Scene scene) => [.. scene.Lines[2..6].Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])];
}
