using Jalon.Algebra.Functions;

namespace Jalon.Algebra.Tests.Functions;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("$", "")]
    [InlineData("$.a.b_1", "a b_1")]
    [InlineData("$.a[0][12].b", "a 0 12 b")]
    public void A_path_is_names_and_indexes(string text, string steps)
    {
        Assert.Equal(steps, string.Join(' ', JsonPath.TryParse(text)!.Steps.Select(s => s.Name ?? s.Index.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("$.")]
    [InlineData("$.a b")]
    [InlineData("$[-1]")]
    [InlineData("$[1")]
    [InlineData("$.a\"b")]
    [InlineData("$[99999999999]")]
    public void Anything_else_is_none(string text)
    {
        Assert.Null(JsonPath.TryParse(text));
    }
}
