using Jalon.Tui.Words;

namespace Jalon.Tui.Tests.Words;

public class TextsTests
{
    [Fact]
    public void French_says_all_that_english_says() => Assert.Equal(Texts.English.Keys.Order(), Texts.French.Keys.Order());
}
