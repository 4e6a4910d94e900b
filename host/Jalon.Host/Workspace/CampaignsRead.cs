namespace Jalon.Host.Workspace;

/// <summary>What a workspace's files held at one moment: the same object for as long as nothing of it changed.</summary>
internal sealed class CampaignsRead
{
    // Whose data could not be described: looked at anew each time.
    private readonly HashSet<string> _unsure;

    /// <summary>Of a workspace in which nothing was read yet.</summary>
    public static CampaignsRead Nothing { get; } = new(new object(), []);

    /// <summary>What files held.</summary>
    /// <param name="over">The model that they were bound to.</param>
    /// <param name="files">Each with the campaigns that it holds, in the order in which lists have them.</param>
    public CampaignsRead(object over, IReadOnlyList<(WrittenFile File, IReadOnlyList<ReadCampaign> Campaigns)> files)
    {
        Over = over;
        _unsure = [.. files.Where(f => f.Campaigns.Any(c => c.Fault is not null)).Select(f => f.File.Path)];
        Files = files.ToDictionary(f => f.File.Path, StringComparer.Ordinal);
        All = [.. files.SelectMany(f => f.Campaigns)];
        var named = new Dictionary<string, (WrittenFile, ReadCampaign)>(StringComparer.Ordinal);
        foreach (var (file, campaigns) in files)
            foreach (var campaign in campaigns)
                named.TryAdd(campaign.Campaign.Name, (file, campaign));
        Named = named;
    }

    /// <summary>The model that they were bound to.</summary>
    public object Over { get; }

    /// <summary>By their paths.</summary>
    public IReadOnlyDictionary<string, (WrittenFile File, IReadOnlyList<ReadCampaign> Campaigns)> Files { get; }

    /// <summary>All campaigns.</summary>
    public IReadOnlyList<ReadCampaign> All { get; }

    /// <summary>By their names; of two of one name, the first.</summary>
    public IReadOnlyDictionary<string, (WrittenFile File, ReadCampaign Campaign)> Named { get; }

    /// <summary>Whether what was read of a file still stands.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="over">The model as it is now.</param>
    public bool Holds(WrittenFile file, object over) =>
        ReferenceEquals(Over, over) && Files.TryGetValue(file.Path, out var known) && known.File == file && !_unsure.Contains(file.Path);
}
