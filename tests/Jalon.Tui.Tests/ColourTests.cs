using System.Text.RegularExpressions;

namespace Jalon.Tui.Tests;

public partial class ColourTests
{
    [Fact]
    public void Without_colours_no_colour_is_sent_and_the_selection_is_still_seen()
    {
        var host = new StubHost { Campaigns = { StubHost.Campaign("win_back", "with_error", error: "no disk"), StubHost.Campaign("spring_sale") } };
        Console.WithoutColour();
        using var scene = new Scene(host, colour: false);
        scene.Types("j");
        Assert.Contains("win_back", scene.Coloured, StringComparison.Ordinal);
        Assert.Contains(7, Sent(scene));
        Assert.DoesNotContain(Sent(scene), IsColour);
    }

    [Fact]
    public void With_colours_what_needs_somebody_stands_out()
    {
        var host = new StubHost { Campaigns = { StubHost.Campaign("win_back", "with_error", error: "no disk"), StubHost.Campaign("spring_sale") } };
        using var scene = new Scene(host);
        scene.Types("j");
        Assert.Contains(Sent(scene), IsColour);
    }

    private static List<int> Sent(Scene scene) => [.. Sequences().Matches(scene.Coloured).SelectMany(m => m.Groups[1].Value.Split(';')).Select(int.Parse)];

    // 39 and 49 are the terminal's own.
    private static bool IsColour(int sequence) => sequence is (>= 30 and <= 38) or (>= 40 and <= 48) or (>= 90 and <= 107);

    [GeneratedRegex("\u001b\\[([0-9;]+)m")]
    private static partial Regex Sequences();
}
