using Jalon.Algebra.Model;
using Jalon.Host.Store;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Execution;

/// <summary>What a run executes: a published version, bound again.</summary>
/// <param name="Version">The version.</param>
/// <param name="Campaign">What its text means.</param>
/// <param name="Model">The entities it is bound to.</param>
/// <param name="Zone">The zone in force.</param>
public sealed record RunSubject(PublishedVersion Version, BoundCampaign Campaign, DataModel Model, DateTimeZone Zone)
{
    /// <summary>How long its working tables are kept once it is over: a <c>Duration</c> or a <c>Period</c> of the algebra.</summary>
    public object Retention { get; init; } = Campaigns.Retention.Usual;
}
