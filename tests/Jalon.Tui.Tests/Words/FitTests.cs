using Jalon.Tui.Words;

namespace Jalon.Tui.Tests.Words;

public class FitTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("日本語", 6, "日本語")]
    [InlineData("日本語", 5, "日本…")]
    [InlineData("日本語", 4, "日…")]
    [InlineData("e\u0301te\u0301s", 3, "e\u0301t…")]
    [InlineData("anything", 1, "…")]
    [InlineData("anything", 0, "")]
    public void A_text_is_cut_by_columns_and_whole_characters(string text, int columns, string cut) => Assert.Equal(cut, Fit.Cut(text, columns));

    [Fact]
    public void A_long_text_is_broken_at_blanks_and_says_that_there_is_more()
    {
        const string text = "535 5.7.8 authentication failed at smtp.example.com:587";
        Assert.Equal(["535 5.7.8", "authentication", "failed at", "smtp.example.com", ":587"], Fit.Wrap(text, 16, 9));
        Assert.Equal(["535 5.7.8", "authentication …"], Fit.Wrap(text, 16, 2));
    }

    [Fact]
    public void Of_two_ends_the_first_gives_way()
    {
        Assert.Equal("spring_sale    12:22", Fit.Ends("spring_sale", "12:22", 20));
        Assert.Equal("spring_…  12:22", Fit.Ends("spring_sale", "12:22", 15));
    }

    [Fact]
    public void What_steers_a_terminal_is_taken_out() => Assert.Equal("a [31mb c", Fit.Plain("a\u001b[31mb\nc"));
}
