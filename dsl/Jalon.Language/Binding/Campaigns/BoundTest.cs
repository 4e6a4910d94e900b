using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>A test of a campaign.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Campaign">The campaign that it runs.</param>
/// <param name="AsOf">The instant that it runs at; null for now.</param>
/// <param name="Given">What the data holds; what is not given is empty.</param>
/// <param name="Expected">What must come out.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record BoundTest(
    string Title, string Campaign, DateTimeOffset? AsOf, IReadOnlyList<GivenRows> Given, IReadOnlyList<Expectation> Expected, Origin Origin);
