using Jalon.Tui.Screens;
using Jalon.Tui.Words;

namespace Jalon.Tui.Tests;

public class ScreenTests
{
    [Fact]
    public void French_says_all_that_english_says() => Assert.Equal(Texts.English.Keys.Order(), Texts.French.Keys.Order());

    [Fact]
    public void A_list_that_is_not_loaded_yet_has_heads_and_no_rows()
    {
        var screen = new CampaignsScreen(new Vocabulary("en"));
        screen.Search("spring");
        screen.Sort();
        Assert.Equal(["Status▲", "Campaign", "Last run", "Next run", "Where", "Rows"], screen.Columns);
        Assert.Empty(screen.Rows);
        Assert.Null(screen.Open(0));
        Assert.Null(screen.Offers(-1));
    }
}
