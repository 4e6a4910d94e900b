using System.Text;
using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

public sealed class PluginManifestTests
{
    private const string Good =
        """{"id":"split","version":"1.4.2","sdk":">=1.0.0 <2.0.0","assembly":"A.dll","activities":["split"],"files":{"A.dll":"HASH"}}""";

    private static readonly string s_hash = new('a', 64);

    [Fact]
    public void A_good_one_says_who_the_plugin_is()
    {
        var manifest = Parse(Good);
        Assert.Equal("split 1.4.2", manifest.Identity.ToString());
        Assert.Equal(["split"], manifest.Activities);
        Assert.Equal(s_hash.ToUpperInvariant(), manifest.Files["A.dll"]);
    }

    [Theory]
    [InlineData("\"id\":\"split\",", "", "has no 'id'")]
    [InlineData("\"split\",\"version\"", "\"Split!\",\"version\"", "'id' is 'Split!' and not lower-case letters, digits and -")]
    [InlineData("1.4.2", "1.4", "'version' is '1.4' and not a version")]
    [InlineData(">=1.0.0 <2.0.0", "1.x", "'sdk' is '1.x' and not a range")]
    [InlineData("\"assembly\":\"A.dll\"", "\"assembly\":\"B.dll\"", "'assembly' is 'B.dll', which is not among the files")]
    [InlineData("[\"split\"]", "[]", "'activities' is a list of at least one")]
    [InlineData("[\"split\"]", "[\"split\",\"split\"]", "each once")]
    [InlineData("[\"split\"]", "\"split\"", "'activities' is not a list of activity types")]
    [InlineData("\"A.dll\":\"HASH\"", "\"A.dll\":\"HASH\",\"../B.dll\":\"HASH\"", "'files' names '../B.dll'")]
    [InlineData("\"A.dll\":\"HASH\"", "\"A.dll\":\"12\"", "'files' gives no SHA-256 of 'A.dll'")]
    [InlineData("\"id\":", "\"author\":\"me\",\"id\":", "has an unknown member 'author'")]
    [InlineData("\"id\":", "\"id\":\"split\",\"id\":", "is not JSON")]
    [InlineData("}}", "}", "is not JSON")]
    public void A_bad_one_says_what_is_wrong_with_which_member(string part, string instead, string message) =>
        Assert.Contains(message, Assert.Throws<PluginProblemException>(() => Parse(Good.Replace(part, instead, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    private static PluginManifest Parse(string text) => PluginManifest.Parse(Encoding.UTF8.GetBytes(text.Replace("HASH", s_hash, StringComparison.Ordinal)));
}
