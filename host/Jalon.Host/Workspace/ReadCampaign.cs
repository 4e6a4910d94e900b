using Jalon.Host.Engines;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Workspace;

/// <summary>A campaign as its file has it now.</summary>
/// <param name="File">The file, relative to the workspace.</param>
/// <param name="Analysis">All that is known of that file.</param>
/// <param name="Campaign">What the campaign means; to be run only where the analysis is good.</param>
public sealed record ReadCampaign(string File, FileAnalysis Analysis, BoundCampaign Campaign)
{
    private readonly Lazy<string> _digest = new(() => CampaignText.Digest(Analysis, Campaign.Name));

    /// <summary>Why the data that it names could not be described, so that only its name is known; null where all could.</summary>
    public EngineFault? Fault { get; init; }

    /// <summary>Whether what is known of the file hangs on what stands in others, whose campaigns its tests or activities name.</summary>
    public bool HangsOnOthers { get; init; }

    /// <summary>Names its own text.</summary>
    public string Digest => _digest.Value;
}
