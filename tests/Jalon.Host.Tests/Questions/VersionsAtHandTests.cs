using Jalon.Algebra.Model;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Store;
using Jalon.Language.Binding.Campaigns;
using NodaTime;

namespace Jalon.Host.Tests.Questions;

public class VersionsAtHandTests
{
    private readonly List<string> _bound = [];

    [Fact]
    public void Of_many_versions_those_asked_for_last_are_at_hand()
    {
        var versions = AtHand(most: 2);
        foreach (var number in (int[])[1, 2, 1, 3, 1, 2])
            versions.Of(Version(number));
        // The third takes the place of the second, which was asked for longer ago than the first, and is bound again where it is asked for.
        Assert.Equal(["spring@1 g", "spring@2 g", "spring@3 g", "spring@2 g"], _bound);
    }

    [Fact]
    public void A_number_that_begins_anew_is_another_version()
    {
        var versions = AtHand(most: 10);
        versions.Of(Version(1));
        Assert.Equal("h", versions.Of(Version(1) with { GraphDigest = "h" }).Version.GraphDigest);
        Assert.Equal("g", versions.Of(Version(1)).Version.GraphDigest);
        Assert.Equal(["spring@1 g", "spring@1 h"], _bound);
    }

    [Fact]
    public void One_that_means_nothing_is_asked_for_again()
    {
        var isMended = false;
        var versions = new VersionsAtHand(v => isMended ? Subject(v) : throw new UnboundVersionException(v.Campaign, new InvalidOperationException()), 10);
        Assert.Throws<UnboundVersionException>(() => versions.Of(Version(1)));
        isMended = true;
        Assert.Equal(1, versions.Of(Version(1)).Version.Number);
    }

    private static PublishedVersion Version(int number) => new("spring", null, "campaigns/spring.campaign", "campaign {}", "UTC", "{}", "g", Number: number);

    private static RunSubject Subject(PublishedVersion version) => new(version, new BoundCampaign(version.Campaign, null, []), DataModel.Nothing, DateTimeZone.Utc);

    private VersionsAtHand AtHand(int most) => new(
        v =>
        {
            _bound.Add($"{v.Campaign}@{v.Number} {v.GraphDigest}");
            return Subject(v);
        },
        most);
}
