using System.Text.RegularExpressions;

using Jalon.Algebra.Functions;

namespace Jalon.Algebra.Tests.Functions;

public sealed class RegexPatternTests
{
    [Theory]
    [InlineData("a+b*", "a+b*", "a+b*")]
    [InlineData(@"\d{2,3}", "[0-9]{2,3}", "[0-9]{2,3}")]
    [InlineData("^a$", @"\Aa\z", @"\Aa\z")]
    [InlineData("a.c", @"a[^\n]c", @"a(?:[^\n\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])c")]
    [InlineData(@"[a-f\d_]", "[a-f0-9_]", "[a-f0-9_]")]
    [InlineData("(a|b)(?:c)", "(a|b)(?:c)", "(a|b)(?:c)")]
    [InlineData("🤦+", "🤦+", "(?:🤦)+")]
    [InlineData("a-b", @"a\-b", @"a\-b")]
    public void A_pattern_is_spelt_for_each_kind_of_engine(string text, string linear, string dotNet)
    {
        var pattern = RegexPattern.TryParse(text)!;

        Assert.Equal((linear, dotNet), (pattern.Linear, pattern.DotNet));
        Assert.NotNull(new Regex(pattern.DotNet));
    }

    [Theory]
    [InlineData("(a", "without its )")]
    [InlineData("a)", "without its (")]
    [InlineData("*a", "nothing to apply to")]
    [InlineData("a**", "repetition")]
    [InlineData("a{2000}", "{m,n}")]
    [InlineData("a{3,2}", "{m,n}")]
    [InlineData("a{x}", "{m,n}")]
    [InlineData("[z-a]", "before it begins")]
    [InlineData("[]", "holds nothing")]
    [InlineData("[a", "does not end")]
    [InlineData("[[:alpha:]]", "in a class")]
    [InlineData(@"\p{L}", "not of the subset")]
    [InlineData(@"(a)\1", "not of the subset")]
    [InlineData("(?=a)", "(?:")]
    [InlineData("^*", "repetition of nothing")]
    [InlineData(@"a\", "at the end")]
    public void What_is_not_of_the_subset_is_told_in_words(string text, string part)
    {
        Assert.Null(RegexPattern.TryParse(text, out var fault));
        Assert.Contains(part, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a*", true)]
    [InlineData("a|b?", true)]
    [InlineData("(a*)(b{0,2})", true)]
    [InlineData("^$", true)]
    [InlineData("a*b", false)]
    [InlineData("(a|bc)+", false)]
    public void Whether_nothing_may_match_is_known(string text, bool nothing)
    {
        Assert.Equal(nothing, RegexPattern.TryParse(text)!.MatchesNothing);
    }

    [Fact]
    public void Groups_are_counted()
    {
        Assert.Equal(2, RegexPattern.TryParse("(a)(?:b)(c)")!.Groups);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.Null(RegexPattern.TryParse(new string('(', 10_000) + new string(')', 10_000), out var fault));
        Assert.Equal("groups nested too deep", fault);
    }
}
