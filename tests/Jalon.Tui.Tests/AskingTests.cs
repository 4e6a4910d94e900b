using Terminal.Gui.Input;

namespace Jalon.Tui.Tests;

public class AskingTests
{
    private readonly StubHost _host = new()
    {
        Campaigns =
        {
            StubHost.Campaign(
                "spring_sale",
                "in_progress",
                "spring_sale#1",
                offers:
                [
                    StubHost.Offer("start", whyNot: "a run is under way"), StubHost.Offer("pause"), StubHost.Offer("stop", danger: true),
                    StubHost.Offer("retry", whyNot: "no task is held by an error"), StubHost.Offer("resume"),
                ]),
        },
    };

    [Fact]
    public void Starting_is_confirmed_with_its_effect()
    {
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", offers: [StubHost.Offer("start")]);
        using var scene = new Scene(_host);
        var question = scene.Over('S', Key.Enter);
        Assert.Contains("start spring_sale", question, StringComparison.Ordinal);
        Assert.Contains("what start does", question, StringComparison.Ordinal);
        Assert.Equal(["start spring_sale"], _host.Asked);
    }

    [Theory]
    [InlineData('u', "publish")]
    [InlineData('c', "close")]
    [InlineData('A', "archive")]
    public void A_campaign_is_published_closed_and_archived_by_a_key_once_that_is_confirmed(char key, string request)
    {
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", offers: [StubHost.Offer(request)]);
        using var scene = new Scene(_host);
        Assert.Contains($"{key} {request}", scene.Bottom, StringComparison.Ordinal);
        var question = scene.Over(key, Key.Enter);
        Assert.Contains($"{request} spring_sale", question, StringComparison.Ordinal);
        Assert.Contains($"what {request} does", question, StringComparison.Ordinal);
        Assert.Equal([$"{request} spring_sale"], _host.Asked);
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", offers: [StubHost.Offer(request, whyNot: "it is archived; take it back to draft first")]);
        using var refused = new Scene(_host);
        refused.Types($"{key}");
        Assert.Contains("it is archived; take it back to draft first", refused.Screen, StringComparison.Ordinal);
        Assert.Equal([$"{request} spring_sale"], _host.Asked);
    }

    [Fact]
    public void Escape_asks_for_nothing()
    {
        using var scene = new Scene(_host);
        scene.Over('p', Key.Esc);
        Assert.Empty(_host.Asked);
        Assert.Contains("Jalon  boutique", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Danger_needs_the_name_typed()
    {
        using var scene = new Scene(_host);
        var question = scene.Over('x', [.. "spring_sale".Select(c => (Key)c), Key.Enter]);
        Assert.Contains("what stop does", question, StringComparison.Ordinal);
        Assert.Contains("Type spring_sale to go on:", question, StringComparison.Ordinal);
        Assert.Equal(["stop spring_sale"], _host.Asked);
    }

    [Fact]
    public void Another_name_asks_for_nothing_and_says_so()
    {
        using var scene = new Scene(_host);
        scene.Over('x', 'y', 'e', 's', Key.Enter);
        Assert.Empty(_host.Asked);
        Assert.Contains("spring_sale was not typed, so nothing was asked", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_two_offers_means_the_one_that_is_allowed()
    {
        using var scene = new Scene(_host);
        scene.Over('r', Key.Enter);
        Assert.Equal(["resume spring_sale"], _host.Asked);
    }

    [Fact]
    public void What_does_not_apply_says_why_until_the_next_key()
    {
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", offers: [StubHost.Offer("pause", whyNot: "no run is under way")]);
        using var scene = new Scene(_host);
        scene.Types("p");
        Assert.Contains("no run is under way", scene.Screen, StringComparison.Ordinal);
        scene.Types("j");
        Assert.DoesNotContain("no run is under way", scene.Screen, StringComparison.Ordinal);
        scene.Types("x");
        Assert.Contains("that does not apply here", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_host_refuses_is_told()
    {
        _host.Refusal = new ProblemException(new Problem("refused", null, "somebody was quicker", []));
        using var scene = new Scene(_host);
        scene.Over('p', Key.Enter);
        Assert.Contains("somebody was quicker", scene.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_are_named_in_the_language_of_the_person()
    {
        using var scene = new Scene(_host, "fr");
        Assert.Contains("p suspendre", scene.Bottom, StringComparison.Ordinal);
        Assert.Contains("arrêter spring_sale", scene.Over('x', Key.Esc), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Keys (Esc closes)", "Ctrl+C          quit")]
    [InlineData("fr", "Touches (Échap ferme)", "Ctrl+C          quitter")]
    public void The_help_of_a_campaign_of_which_all_can_be_asked_fits_on_a_small_terminal(string language, string first, string last)
    {
        string[] all = ["start", "retry", "pause", "skip-wait", "publish", "close", "stop", "restart", "archive"];
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", "in_progress", "spring_sale#1", offers: [.. all.Select(o => StubHost.Offer(o))]);
        using var scene = new Scene(_host, language);
        var help = scene.Over('?', Key.Esc);
        Assert.Contains(first, help, StringComparison.Ordinal);
        Assert.Contains(last, help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_tells_what_each_key_does_here_and_why_not_now()
    {
        _host.Campaigns[0] = StubHost.Campaign("spring_sale", offers: [StubHost.Offer("start"), StubHost.Offer("pause", whyNot: "no run is under way")]);
        using var scene = new Scene(_host);
        var help = scene.Over('?', Key.Esc);
        Assert.Contains("S               start", help, StringComparison.Ordinal);
        Assert.Contains("p               pause (not now: no run is under way)", help, StringComparison.Ordinal);
        Assert.DoesNotContain("log", help, StringComparison.Ordinal);
    }
}
