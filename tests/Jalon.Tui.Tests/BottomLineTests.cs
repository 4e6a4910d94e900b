using Jalon.Api.Runs;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace Jalon.Tui.Tests;

public class BottomLineTests
{
    private static readonly string[] Everything = ["start", "pause", "resume", "retry", "skip-wait", "stop", "restart", "publish", "close", "archive", "duplicate", "delete"];

    private readonly StubHost _host;

    public BottomLineTests()
    {
        var offers = Everything.Select(o => StubHost.Offer(o, danger: o is "stop" or "restart" or "delete")).ToArray();
        _host = new StubHost
        {
            Campaigns = { StubHost.Campaign("spring_sale", "in_progress", "spring_sale#1", offers: offers) },
            Run = StubHost.RunOf("spring_sale#1", "in_progress", [StubHost.Activity("buyers", outputs: new TransitionState("buyers.result", "result", true, 1, false))], offers),
        };
    }

    public static TheoryData<string, string, int> Screens()
    {
        var screens = new TheoryData<string, string, int>();
        foreach (var language in (string[])["en", "fr"])
        {
            foreach (var path in (string[])["", "l", "\n", "\nv", "\nt", "\nl"])
            {
                screens.Add(language, path, 80);
                screens.Add(language, path, 40);
            }
        }

        return screens;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void It_fits_on_every_screen_and_keeps_help_and_the_way_out(string language, string path, int columns)
    {
        using var scene = new Scene(_host, language, columns);
        scene.Keys([.. path.Select(c => c == '\n' ? Key.Enter : (Key)c)]);
        Assert.True(scene.Bottom.GetColumns() <= columns, scene.Bottom);
        Assert.DoesNotContain("…  …", scene.Bottom, StringComparison.Ordinal);
        Assert.EndsWith(
            (language, path) switch { ("fr", "") => "? touches  q quitter", ("fr", _) => "? touches  q retour", (_, "") => "? keys  q quit", _ => "? keys  q back" },
            scene.Bottom,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_tells_only_what_applies_to_the_selected_row()
    {
        _host.Campaigns.Clear();
        _host.Campaigns.Add(StubHost.Campaign("newsletter", "draft", offers: [StubHost.Offer("start"), StubHost.Offer("pause", whyNot: "no run")]));
        using var scene = new Scene(_host);
        Assert.Equal(" Enter details  S start  / search  s sort  ? keys  q quit", scene.Bottom);
    }
}
