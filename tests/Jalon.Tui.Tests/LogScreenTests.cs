using Jalon.Api.Runs;
using Terminal.Gui.Input;

namespace Jalon.Tui.Tests;

public class LogScreenTests
{
    private readonly StubHost _host = new()
    {
        Campaigns = { StubHost.Campaign("spring_sale", "in_progress", "spring_sale#1") },
        Run = StubHost.RunOf("spring_sale#1", "in_progress", []),
    };

    [Fact]
    public void It_follows_the_end_until_one_goes_up_and_again_from_the_end_on()
    {
        Writes(40);
        using var scene = Opened();
        Assert.Contains("following the end", scene.Lines[0], StringComparison.Ordinal);
        Assert.Contains("line 40", scene.Screen, StringComparison.Ordinal);

        scene.Keys(Key.K);
        Assert.Contains("not following; G follows again", scene.Lines[0], StringComparison.Ordinal);
        Writes(5);
        scene.Look();
        Assert.DoesNotContain("line 45", scene.Screen, StringComparison.Ordinal);
        Assert.Contains("line 39", scene.Lines[^4], StringComparison.Ordinal);

        scene.Keys(Key.G.WithShift);
        Assert.Contains("following the end", scene.Lines[0], StringComparison.Ordinal);
        Writes(5);
        scene.Look();
        Assert.Contains("line 50", scene.Lines[^4], StringComparison.Ordinal);
    }

    [Fact]
    public void End_follows_again_too()
    {
        Writes(40);
        using var scene = Opened();
        scene.Keys(Key.Home, Key.End);
        Assert.Contains("following the end", scene.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_several_lines_is_one_row_and_enter_shows_its_lines()
    {
        _host.Log.Add(new LogLine(1, StubHost.Now, "error", "letter", "the relay refused\nits words: 535\u001b[31m"));
        using var scene = Opened();
        Assert.Contains("letter    the relay refused its words: 535 [31m", scene.Screen, StringComparison.Ordinal);
        var whole = scene.Over(Key.Enter, Key.Esc);
        Assert.Contains("│ its words: 535 [31m", whole, StringComparison.Ordinal);
    }

    private Scene Opened()
    {
        var scene = new Scene(_host);
        scene.Types("l");
        return scene;
    }

    private void Writes(int lines)
    {
        for (var i = 0; i < lines; i++)
            _host.Log.Add(new LogLine(_host.Log.Count + 1, StubHost.Now, "info", "buyers", $"line {_host.Log.Count + 1}"));
        _host.Changes();
    }
}
