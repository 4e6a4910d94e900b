using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

public sealed class SemanticVersionTests
{
    [Fact]
    public void Versions_have_the_order_of_the_standard()
    {
        string[] ascending =
            ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.9.0", "1.10.0", "2.0.0"];
        Assert.Equal(ascending, ascending.Reverse().Select(Version).Order().Select(v => v.ToString()));
    }

    [Fact]
    public void Build_metadata_is_kept_and_does_not_count()
    {
        Assert.Equal(Version("1.0.0+a"), Version("1.0.0+b"));
        Assert.Equal("1.0.0-rc.1+a.7", Version("1.0.0-rc.1+a.7").ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-01")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0\n")]
    [InlineData("99999999999.0.0")]
    public void What_is_no_version_is_none(string text) => Assert.False(SemanticVersion.TryParse(text, out _));

    [Theory]
    [InlineData(">=1.0.0 <2.0.0", "1.0.0", true)]
    [InlineData(">=1.0.0 <2.0.0", "1.99.0", true)]
    [InlineData(">=1.0.0 <2.0.0", "2.0.0", false)]
    [InlineData(">1.0.0 <=1.5.0", "1.0.0", false)]
    [InlineData(">1.0.0 <=1.5.0", "1.5.0", true)]
    [InlineData("=1.2.3", "1.2.3", true)]
    public void A_range_holds_where_all_its_bounds_do(string range, string version, bool inside)
    {
        Assert.True(VersionRange.TryParse(range, out var parsed));
        Assert.Equal(inside, parsed.Contains(Version(version)));
    }

    private static SemanticVersion Version(string text) => SemanticVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);
}
