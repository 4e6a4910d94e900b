using System.Text.Json;

namespace Jalon.Tui.Tests;

public class FollowingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly StubHost _host = new() { Campaigns = { StubHost.Campaign("spring_sale") } };

    [Fact]
    public void A_change_is_shown_at_the_next_look()
    {
        using var scene = new Scene(_host);
        _host.Campaigns.Add(StubHost.Campaign("newsletter"));
        _host.Changes();
        scene.Look();
        Assert.Contains("newsletter", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_gone_is_told_and_one_that_is_back_is_followed_again()
    {
        using var scene = new Scene(_host);
        _host.Dies();
        scene.Look();
        Assert.Contains("the host is gone; trying again", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("spring_sale", scene.Screen, StringComparison.Ordinal);
        scene.Keys('j');
        Assert.Contains("the host is gone; trying again", scene.Screen, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
            scene.Passes(Patience);
        _host.Failure = null;
        _host.Campaigns.Add(StubHost.Campaign("newsletter"));
        scene.Passes(Patience);
        Assert.DoesNotContain("the host is gone", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("newsletter", scene.Screen, StringComparison.Ordinal);
        _host.Campaigns.Add(StubHost.Campaign("christmas"));
        _host.Changes();
        scene.Look();
        Assert.Contains("christmas", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void No_failure_stops_it_not_even_one_that_nobody_expected()
    {
        using var scene = new Scene(_host);
        foreach (var failure in (Exception[])[new JsonException("'<' is an invalid start"), new IOException("broken pipe"), new InvalidOperationException("what now"), new OperationCanceledException()])
        {
            _host.Failure = failure;
            _host.Changes();
            scene.Look();
            Assert.Contains(failure is OperationCanceledException ? "the host does not answer" : failure.Message, scene.Screen, StringComparison.Ordinal);
            _host.Failure = null;
            scene.Passes(Patience);
            Assert.DoesNotContain("trying again", scene.Screen, StringComparison.Ordinal);
        }

        _host.Campaigns.Add(StubHost.Campaign("newsletter"));
        _host.Changes();
        scene.Look();
        Assert.Contains("newsletter", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_from_another_thread_changes_nothing_before_the_screen_is_drawn_anew()
    {
        using var scene = new Scene(_host);
        _host.Holds = true;
        _host.Campaigns.Insert(0, StubHost.Campaign("newsletter"));
        _host.Changes();
        scene.Look();
        var other = new Thread(_host.Release);
        other.Start();
        other.Join();
        Assert.DoesNotContain("newsletter", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
        scene.Look();
        Assert.Contains("newsletter", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("campaigns/spring_sale.campaign", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void As_long_as_the_host_has_not_answered_that_is_said()
    {
        _host.Holds = true;
        using var scene = new Scene(_host);
        Assert.Contains("asking the host", scene.Screen, StringComparison.Ordinal);
        _host.Release();
        scene.Look();
        Assert.DoesNotContain("asking the host", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_for_a_screen_that_was_left_changes_only_that_screen()
    {
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", "completed", "spring_sale#1");
        _host.Run = StubHost.RunOf("spring_sale#1", "completed", [StubHost.Activity("buyers")]);
        using var scene = new Scene(_host);
        scene.Keys(Terminal.Gui.Input.Key.Enter);
        Assert.Contains("buyers", scene.Screen, StringComparison.Ordinal);
        scene.Types("q");
        Assert.DoesNotContain("buyers", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("1 campaign", scene.Screen, StringComparison.Ordinal);
    }
}
