using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Diagnostics;

public class CaretTextTests
{
    [Fact]
    public void What_was_meant_stands_beside_the_caret() => Assert.Equal(
        """
        <query>:1:21: error JAL9999: unknown
          1 | from customer where contry == "FR"
            |                     ^^^^^^ did you mean 'country'?
            | one hint
        """.ReplaceLineEndings("\n"),
        Draw("from customer where contry == \"FR\"", new Span(20, 26), "country"));

    [Fact]
    public void A_tab_is_as_wide_as_it_is_drawn() => Assert.Equal(
        "  2 |     a    b\n    |          ^", Lines(Draw("x\n\ta\tb", new Span(5, 6)), 1, 2));

    [Fact]
    public void Of_a_long_line_the_part_around_the_span_is_shown()
    {
        var drawn = Draw(new string('a', 500) + " error " + new string('b', 500), new Span(501, 506), "country").Split('\n');
        Assert.All(drawn.Skip(1), line => Assert.True(line.Length <= 80, line));
        Assert.StartsWith("  1 | ...aaa", drawn[1]);
        Assert.EndsWith("bbb...", drawn[1]);
        Assert.Equal("error", drawn[1].Substring(drawn[2].IndexOf('^'), 5));
        Assert.EndsWith("^^^^^ did you mean 'country'?", drawn[2]);
    }

    [Fact]
    public void A_span_over_lines_is_drawn_to_the_end_of_its_first() => Assert.Equal(
        "  1 | abc\n    |  ^^", Lines(Draw("abc\ndef", new Span(1, 6)), 1, 2));

    [Fact]
    public void The_end_of_a_text_has_a_caret_of_its_own() => Assert.Equal("  1 | abc\n    |    ^", Lines(Draw("abc", new Span(3, 3)), 1, 2));

    [Theory]
    [InlineData("\"😀\" == x", "x", 9)]
    [InlineData("\"𝐀\" == x", "x", 8)]
    [InlineData("\"漢字\" == x", "x", 11)]
    [InlineData("\"e\u0301\" == x", "x", 8)]
    [InlineData("\t\"é\" == x", "x", 12)]
    public void A_caret_stands_under_what_it_means_however_wide_the_text_before_it(string text, string meant, int column)
    {
        var start = text.IndexOf(meant, StringComparison.Ordinal);
        var caret = Draw(text, new Span(start, start + meant.Length)).Split('\n')[2];
        Assert.Equal("    | " + new string(' ', column - 1) + "^", caret);
    }

    [Theory]
    [InlineData("😀", 2)]
    [InlineData("漢字", 4)]
    [InlineData("𝐀𝐁", 2)]
    [InlineData("e\u0301a", 2)]
    [InlineData("\t", 4)]
    public void It_is_as_wide_as_what_it_means(string text, int width) =>
        Assert.Equal("    | " + new string('^', width), Draw(text, new Span(0, text.Length)).Split('\n')[2]);

    [Fact]
    public void No_character_is_cut_in_two()
    {
        for (var before = 60; before < 130; before++)
        {
            var text = string.Concat(Enumerable.Repeat("😀", before)) + "error" + string.Concat(Enumerable.Repeat("😀", 100));
            var drawn = Draw(text, new Span(2 * before, (2 * before) + 5)).Split('\n');
            Assert.DoesNotContain('\uFFFD', string.Concat(drawn[1].EnumerateRunes().Select(r => r.ToString())));
            Assert.DoesNotContain(drawn[1].EnumerateRunes(), r => r == System.Text.Rune.ReplacementChar);
            Assert.Equal("^^^^^", drawn[2].Trim(' ', '|'));
            var column = drawn[2].IndexOf('^', StringComparison.Ordinal);
            var stands = drawn[1].IndexOf("error", StringComparison.Ordinal);
            // Each picture is two characters of the text and two columns of the terminal, so that both count alike.
            Assert.Equal(stands, column);
        }
    }

    [Fact]
    public void A_place_counts_code_points_to_the_end_of_its_first_line()
    {
        var source = new SourceText("<query>", "😀 a😀b\r\nnext");
        Assert.Equal((1, 3, 3), source.Place(new Span(3, 12)));
        Assert.Equal((1, 3, 2), source.Place(new Span(3, 6)));
        Assert.Equal((2, 1, 1), source.Place(new Span(9, 9)));
    }

    [Fact]
    public void Nothing_that_commands_a_terminal_is_printed() => Assert.DoesNotContain('\u001b', Draw("a\u001b[31mb", new Span(0, 1)));

    [Fact]
    public void Columns_count_what_people_see_as_characters() => Assert.StartsWith("<query>:1:4:", Draw("é😀 x", new Span(4, 5)));

    private static string Draw(string text, Span span, string? meant = null) => CaretText.Draw(
        new Diagnostic(Phrase.Of("JAL9999"), Severity.Error, new SourceText("<query>", text), span)
        {
            Beside = meant is null ? null : Phrase.Of("did_you_mean", ("suggestion", meant)),
            Hints = meant is null ? [] : [Phrase.Verbatim("one hint")],
        },
        Phrasebook.English).Replace("JAL9999: JAL9999", "JAL9999: unknown");

    private static string Lines(string drawn, int from, int count) => string.Join('\n', drawn.Split('\n').Skip(from).Take(count));
}
