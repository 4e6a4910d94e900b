using Jalon.Language.Diagnostics;

namespace Jalon.Language.Tests.Diagnostics;

public class SuggestionTests
{
    private static readonly string[] known = ["country", "city", "count", "id", "first_name", "last_name"];

    [Theory]
    [InlineData("contry", "country")]
    [InlineData("COUNTRY", "country")]
    [InlineData("ctiy", "city")]
    [InlineData("fist_nam", "first_name")]
    [InlineData("ID", "id")]
    [InlineData("is", null)]
    [InlineData("purchases", null)]
    [InlineData("first", "first_name")]
    [InlineData("cou", null)]
    [InlineData("", null)]
    public void The_nearest_known_name_is_found_or_none(string written, string? meant) => Assert.Equal(meant, Suggestion.Nearest(written, known));
}
