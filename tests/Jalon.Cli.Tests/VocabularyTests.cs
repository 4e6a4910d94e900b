using System.Text.Json;
using Jalon.Api.Questions;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Tests;

public class VocabularyTests
{
    [Fact]
    public void French_says_all_that_english_says() => Assert.Equal(English.Texts.Keys.Order(), French.Texts.Keys.Order());

    [Fact]
    public void Blanks_are_the_same_in_both_languages() =>
        Assert.All(English.Texts, t => Assert.Equal(Blanks(t.Value), Blanks(French.Texts[t.Key])));

    [Theory]
    [InlineData("fr_FR.UTF-8", "fr")]
    [InlineData("de_DE.UTF-8", "en")]
    [InlineData(null, "en")]
    public void The_language_is_the_environments(string? locale, string language) => Assert.Equal(language, Streams.LanguageOf(locale));

    [Fact]
    public void Csv_quotes_what_needs_it_and_shows_empty_as_an_empty_cell()
    {
        var text = new StringWriter { NewLine = "\n" };
        RowsView.Write(text, Answer("[1,\"a \\\"b\\\", c\",null]"), "csv", 80);
        Assert.Equal("id,name,none\n1,\"a \"\"b\"\", c\",\n", text.ToString());
    }

    [Fact]
    public void Json_is_an_array_of_objects_by_column_name()
    {
        var text = new StringWriter { NewLine = "\n" };
        RowsView.Write(text, Answer("[1,\"Zoé\",null]"), "json", 80);
        Assert.Equal("[{\"id\":1,\"name\":\"Zoé\",\"none\":null}]\n", text.ToString());
    }

    [Fact]
    public void A_table_is_cut_at_the_terminals_width_and_numbers_stand_right()
    {
        var text = new StringWriter { NewLine = "\n" };
        RowsView.Write(text, Answer("[1,\"abcdefghij\",null]"), "table", 10);
        Assert.Equal("id  name …\n 1  abcde…\n", text.ToString());
    }

    private static IEnumerable<string> Blanks(string text) => text.Split('{').Skip(1).Select(p => p.Split('}')[0]).Distinct().Order();

    private static Rows Answer(string row) => new(
        [new ColumnInfo("id", "int"), new ColumnInfo("name", "text"), new ColumnInfo("none", "text")],
        [[.. JsonDocument.Parse(row).RootElement.EnumerateArray()]],
        1,
        false);
}
