namespace Jalon.Plugins.SubCampaign;

/// <summary>Which campaign is run, and with what.</summary>
public sealed record SubCampaignSettings
{
    /// <summary>Who goes on once it is over.</summary>
    [Setting("The transition that is held while the other campaign runs.")]
    public required Transition Input { get; init; }

    /// <summary>The campaign.</summary>
    [Setting("The campaign of the workspace that is run; it may lead back to this one by no way.")]
    public required CampaignName Campaign { get; init; }

    /// <summary>What its parameters are filled with.</summary>
    [Setting("What its parameters are filled with: expressions over rows, previous_rows, change, parameters and aggregates over the input's rows.")]
    public Arguments? Set { get; init; }
}
