namespace Jalon.Language.Binding.Campaigns;

/// <summary>The campaigns of a workspace's other files, which a text may name beside its own.</summary>
public interface ICampaigns
{
    /// <summary>Their names, read only when somebody asks.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>How a campaign is called; null where that is not known.</summary>
    CampaignSignature? Signature(string name);

    /// <summary>What a campaign means; null where there is none of that name, or where it has errors, which its own file tells.</summary>
    BoundCampaign? Find(string name);
}
