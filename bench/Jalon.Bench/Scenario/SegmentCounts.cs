using System.Globalization;

namespace Jalon.Bench.Scenario;

/// <summary>What both sides must agree on.</summary>
internal sealed record SegmentCounts(long Vip, long Online, long Others)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"vip {Vip:N0}, online {Online:N0}, others {Others:N0}");
}
