namespace Jalon.Host.Workspace;

/// <summary>The campaigns that a workspace's files hold, a file read anew only where it was written since: among ten thousand, one that was edited costs one.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="signatures">How all of them are called, which a campaign may hang on.</param>
/// <param name="read">The campaigns of a file, by how all of the workspace are called; none where it cannot be read at all.</param>
internal sealed class CampaignIndex(WorkspaceFolder folder, SignatureIndex signatures, Func<string, Func<SignaturesRead>, IReadOnlyList<ReadCampaign>> read)
{
    private readonly Lock _reading = new();
    private CampaignsRead _known = CampaignsRead.Nothing;

    /// <summary>What the files hold now.</summary>
    /// <param name="over">The model as it is now: campaigns bound to another are bound anew.</param>
    public CampaignsRead Now(object over)
    {
        lock (_reading)
        {
            var files = folder.CampaignFiles().ToList();
            if (files.Count == _known.Files.Count && files.TrueForAll(f => _known.Holds(f, over)))
                return _known;
            // What a file's tests and activities name may stand in a file that changed.
            return _known = new CampaignsRead(over, [
                .. files.OrderBy(f => f.Path, StringComparer.Ordinal)
                    .Select(f => (f, _known.Holds(f, over) && !_known.Files[f.Path].Campaigns.Any(c => c.HangsOnOthers) ? _known.Files[f.Path].Campaigns : read(f.Path, Signatures))),
            ]);

            SignaturesRead Signatures() => signatures.Of(files);
        }
    }

    /// <summary>A campaign by its name; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="over">The model as it is now.</param>
    public ReadCampaign? Find(string name, object over)
    {
        lock (_reading)
        {
            if (_known.Named.TryGetValue(name, out var known) && !known.Campaign.HangsOnOthers && _known.Holds(WrittenFile.Of(known.File.Path), over))
                return known.Campaign;
        }

        return Now(over).Named.TryGetValue(name, out var found) ? found.Campaign : null;
    }
}
