using System.Text.RegularExpressions;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Tests.Diagnostics;

public partial class PhrasebookTests
{
    [Fact]
    public void English_and_french_have_the_same_keys() =>
        Assert.Equal(Phrasebook.English.Keys.Order(StringComparer.Ordinal), Phrasebook.French.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_translation_has_no_blank_of_its_own() => Assert.All(
        Phrasebook.French.Keys.Where(key => key is not "JAL0105"),
        key => Assert.Subset(Blanks(Phrasebook.English.Template(key)), Blanks(Phrasebook.French.Template(key))));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr_FR.UTF-8", "fr")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void The_language_is_french_where_asked_for_and_english_elsewhere(string? asked, string got) => Assert.Equal(got, Phrasebook.For(asked).Language);

    [Fact]
    public void Choices_are_joined_as_people_say_them()
    {
        IReadOnlyList<Phrase> choices = [Phrase.Verbatim("'a'"), Phrase.Verbatim("'b'"), Phrase.Verbatim("'a'"), Phrase.Verbatim("'c'")];
        var phrase = Phrase.Of("JAL0101", ("expected", choices), ("found", Phrase.Of("end_of_text")));
        Assert.Equal("expected 'a', 'b' or 'c', found the end of the text", Phrasebook.English.Say(phrase));
        Assert.Equal("attendu : 'a', 'b' ou 'c' ; trouvé : la fin du texte", Phrasebook.French.Say(phrase));
    }

    private static HashSet<string> Blanks(string template) => [.. Blank().Matches(template).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Blank();
}
