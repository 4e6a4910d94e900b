namespace Jalon.Language.Binding.Campaigns;

/// <summary>The campaigns that one may have run: those of its own file, then those of the workspace's other files.</summary>
/// <param name="campaign">The one that asks.</param>
/// <param name="own">How those of its file are called, read when somebody asks.</param>
/// <param name="others">The others; null where names are taken as they stand.</param>
internal sealed class CampaignsInSight(string campaign, Lazy<IReadOnlyDictionary<string, CampaignSignature>> own, ICampaigns? others)
{
    /// <summary>For what has no campaign run: nothing is known, and nothing is held against it.</summary>
    public static CampaignsInSight None { get; } = new("", new(new Dictionary<string, CampaignSignature>()), null);

    /// <summary>The names of those that there are, but for the one that asks.</summary>
    public IEnumerable<string> Names => own.Value.Keys.Concat(others?.Names ?? []).Distinct(StringComparer.Ordinal).Where(n => n != campaign);

    /// <summary>Whether there is none of a name. Never so where names are taken as they stand.</summary>
    public bool Lacks(string name) => others is not null && Find(name) is null && !others.Names.Contains(name, StringComparer.Ordinal);

    /// <summary>How a campaign is called; null where that is not known.</summary>
    public CampaignSignature? Find(string name) => own.Value.GetValueOrDefault(name) ?? others?.Signature(name);

    /// <summary>The shortest way on which a campaign leads back to the one that asks, from that one to itself; null where none does.</summary>
    public IReadOnlyList<string>? WayBack(string called)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal) { [called] = campaign };
        var next = new Queue<string>([called]);
        while (next.TryDequeue(out var name))
        {
            if (name == campaign)
                return [campaign, .. Back(before, called).Reverse()];
            foreach (var further in Find(name)?.Calls ?? [])
            {
                if (before.TryAdd(further, name))
                    next.Enqueue(further);
            }
        }

        return null;
    }

    private IEnumerable<string> Back(Dictionary<string, string> before, string called)
    {
        for (var name = campaign; name != called; name = before[name])
            yield return name;
        yield return called;
    }
}
