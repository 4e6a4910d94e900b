using Jalon.Tui.Words;

namespace Jalon.Tui.Tests.Words;

public class ZoneTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 11, 22, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-24T11:22:00+00:00", "12:22")]
    [InlineData("2026-11-23T23:30:00+00:00", "00:30")]
    [InlineData("2026-11-23T22:30:00+00:00", "11-23 23:30")]
    [InlineData("2026-07-01T10:00:00+00:00", "07-01 12:00")]
    [InlineData("2025-11-24T11:22:00+00:00", "2025-11-24")]
    public void A_time_is_short_and_in_the_zone_that_the_screen_names(string time, string shown) =>
        Assert.Equal(shown, new Zone("Europe/Paris").Short(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Now));

    [Fact]
    public void The_corner_says_the_time_and_the_zone() => Assert.Equal("12:22 Europe/Paris", new Zone("Europe/Paris").Clock(Now));

    [Fact]
    public void A_zone_that_is_not_known_here_leaves_times_as_the_host_gave_them()
    {
        var zone = new Zone("Nowhere/Here");
        Assert.Equal("13:22", zone.Short(new DateTimeOffset(2026, 11, 24, 13, 22, 0, TimeSpan.FromHours(2)), Now));
        Assert.Equal("Nowhere/Here", zone.Clock(Now));
    }
}
