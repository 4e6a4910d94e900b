namespace Jalon.Plugins.SubCampaign;

/// <summary>Has another campaign run, and holds a population until that run is over. The run is the host's: it is listed, paused and retried as any other.</summary>
[Activity("sub-campaign", Category = Palette.Flow, Summary = "Has another campaign run, and goes on once that is over.")]
public sealed class SubCampaign : FlowActivity<SubCampaignSettings>
{
    private const string Completed = "completed";

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(SubCampaignSettings settings)
    {
        yield return new Passage(Completed, settings.Input, Main: true);
    }

    /// <inheritdoc/>
    public override Decision Decide(SubCampaignSettings settings, Facts facts) => facts.Ended switch
    {
        null => Decision.RunCampaign(settings.Campaign, settings.Set),
        { IsCompleted: true } => Decision.GoOn(Completed),
        { Run: { } run, Reason: var reason } => Decision.Fail($"{run} did not complete{Why(reason)}; retry this activity to have {settings.Campaign} run again"),
        { Reason: var reason } => Decision.Fail($"{settings.Campaign} could not be run{Why(reason)}; mend that, then retry this activity"),
    };

    private static string Why(string? reason) => reason is null ? "" : $": {reason}";
}
