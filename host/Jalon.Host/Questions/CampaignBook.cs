using System.Collections.Concurrent;
using System.Text.Json;
using Jalon.Api;
using Jalon.Api.Campaigns;
using Jalon.Host.Campaigns;
using Jalon.Host.Store;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>Campaigns as lists and consoles show them. The list is kept from one asking to the next, so that only what was committed meanwhile is looked up.</summary>
/// <param name="workspace">Their texts.</param>
/// <param name="store">Their runs.</param>
public sealed class CampaignBook(OpenWorkspace workspace, IRunStore store)
{
    // Beyond so many changes, to read all is as cheap.
    private const int Few = 500;

    private readonly Lock _making = new();
    private Made _made = new([], 0, new(StringComparer.Ordinal));

    /// <summary>All campaigns, with how their last runs stand.</summary>
    public CampaignList List() => List(Now());

    /// <summary>The same in a language, as JSON: written out once for as long as nothing changed.</summary>
    public ReadOnlyMemory<byte> Json(Phrasebook book)
    {
        var made = Now();
        return made.Json.GetOrAdd(book, _ =>
        {
            var list = List(made);
            var said = list.Offers.ToDictionary(o => o.Key, o => Offers.Said(o.Value, book), StringComparer.Ordinal);
            return JsonSerializer.SerializeToUtf8Bytes(list with { Offers = said }, Api.Json.Options);
        });
    }

    /// <summary>One campaign.</summary>
    /// <exception cref="Api.ProblemException">There is none.</exception>
    public Campaign Campaign(string name)
    {
        var standing = Standing.In(store, name);
        return One(workspace.Find(name), standing) ?? One(workspace.Named(name), standing)!;
    }

    private CampaignList List(Made made) => new(workspace.Folder.Name, workspace.Settings.Timezone, made.InOrder, made.Sequence) { Offers = made.Offers };

    private Made Now()
    {
        lock (_making)
        {
            var written = workspace.Campaigns();
            var sequence = store.LastChange();
            if (!ReferenceEquals(written, _made.Written) || sequence - _made.Sequence > Few)
                _made = All(written, sequence);
            else if (sequence != _made.Sequence)
                _made = Changed(written);
            return _made;
        }
    }

    private Made All(IReadOnlyList<ReadCampaign> written, long sequence)
    {
        var rows = store.Campaigns.Campaigns().ToDictionary(r => r.Name, StringComparer.Ordinal);
        var texts = store.Campaigns.TextsInForce();
        // In this order, a run that ends meanwhile is seen as the last.
        var underWay = store.Campaigns.UnderWay().ToLookup(r => r.Run.Campaign, StringComparer.Ordinal);
        var last = store.LastRuns().ToDictionary(r => r.Row.Run.Campaign, StringComparer.Ordinal);
        Standing Stands(string name) => Standing.Of(name, rows.GetValueOrDefault(name), [.. underWay[name]], last.GetValueOrDefault(name)?.Row);

        var found = new Dictionary<string, Campaign>(StringComparer.Ordinal);
        foreach (var read in written)
            found.TryAdd(read.Campaign.Name, Of(read, Stands(read.Campaign.Name), texts.GetValueOrDefault(read.Campaign.Name)));
        // What has run is shown for as long as its runs are kept, whatever became of its file.
        foreach (var name in rows.Keys.Union(last.Keys).Where(name => !found.ContainsKey(name)).ToList())
            if (Gone(Stands(name), last.GetValueOrDefault(name)?.Version) is { } gone)
                found.Add(name, gone);
        return new Made(written, sequence, found);
    }

    private Made Changed(IReadOnlyList<ReadCampaign> written)
    {
        var changes = store.ChangesAfter(_made.Sequence, 2 * Few);
        var found = new Dictionary<string, Campaign>(_made.Found, StringComparer.Ordinal);
        foreach (var name in changes.Select(c => c.Campaign).Distinct(StringComparer.Ordinal))
        {
            if (One(workspace.Find(name), Standing.In(store, name)) is { } campaign)
                found[name] = campaign;
            else
                found.Remove(name);
        }

        return new Made(written, changes.Count > 0 ? changes[^1].Sequence : _made.Sequence, found);
    }

    private Campaign? One(ReadCampaign? read, Standing standing) => read is not null
        ? Of(read, standing, store.Campaigns.TextInForce(standing.Name))
        : Gone(standing, standing.Run is { } run ? store.Find(run.Run)?.Version : null);

    private Campaign Of(ReadCampaign read, Standing standing, string? inForce)
    {
        var campaign = read.Campaign;
        return Of(standing, campaign.Title, read.File, DateTimeZoneProviders.Tzdb[campaign.TimeZone ?? workspace.Settings.Timezone]) with
        {
            DraftDiffers = inForce is not null && inForce != read.Digest,
            Tags = campaign.Tags,
            Dimension = campaign.Activities.SelectMany(a => a.Outputs).Select(o => o.Schema.Dimension?.Name).FirstOrDefault(d => d is not null),
            Offers = Offers.OfCampaign(standing),
            Standing = Key(standing),
        };
    }

    private Campaign? Gone(Standing standing, PublishedVersion? last)
    {
        var version = last ?? (standing.Row.Version is { } number ? store.Campaigns.Version(standing.Name, number)?.Version : null);
        return version is null
            ? null
            : Of(standing, version.Title, version.File, DateTimeZoneProviders.Tzdb[version.Zone]) with
            {
                Offers = Offers.OfGone(standing, version.File),
                Standing = $"{Key(standing)} {version.File}",
            };
    }

    // What Standing.Ask goes by.
    private static string Key(Standing standing) => $"{standing.Status.Text()} {standing.Row.Schedule.ToString().ToLowerInvariant()}";

    private static Campaign Of(Standing standing, string? title, string file, DateTimeZone zone) => new()
    {
        Name = standing.Name,
        Title = title,
        Status = standing.Status.Text(),
        File = file,
        LastRun = standing.Run?.Run.ToString(),
        LastRunAt = At(standing.Run?.StartedAt, zone),
        NextRunAt = At(standing.Row.NextAt, zone),
        Where = standing.IsUnderWay ? standing.Run!.Where : null,
        Rows = standing.Run?.Rows,
        LastError = standing.Run?.Error,
        Tags = [],
        Dimension = null,
        Offers = [],
        Version = standing.Row.Version,
        Schedule = standing.Row.Schedule.ToString().ToLowerInvariant(),
    };

    private static DateTimeOffset? At(Instant? instant, DateTimeZone zone) => instant?.InZone(zone).ToDateTimeOffset();

    /// <summary>The list as it was last made.</summary>
    private sealed class Made(IReadOnlyList<ReadCampaign> written, long sequence, Dictionary<string, Campaign> found)
    {
        /// <summary>The texts that it was made of.</summary>
        public IReadOnlyList<ReadCampaign> Written { get; } = written;

        /// <summary>Changes after this one are not in it.</summary>
        public long Sequence { get; } = sequence;

        /// <summary>By name, each with its offers.</summary>
        public IReadOnlyDictionary<string, Campaign> Found { get; } = found;

        /// <summary>In the order of lists, without offers.</summary>
        public IReadOnlyList<Campaign> InOrder { get; } = [.. found.Values.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => c with { Offers = [] })];

        /// <summary>The offers, by how campaigns stand.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<Offer>> Offers { get; } =
            found.Values.DistinctBy(c => c.Standing, StringComparer.Ordinal).ToDictionary(c => c.Standing, c => c.Offers, StringComparer.Ordinal);

        /// <summary>The list as JSON, by the language that it is said in.</summary>
        public ConcurrentDictionary<Phrasebook, byte[]> Json { get; } = new();
    }
}
