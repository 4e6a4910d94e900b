using System.Collections.Concurrent;
using Jalon.Algebra.Functions;
using Jalon.Host.Plugins;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Host.Workspace;

/// <summary>What texts of campaigns mean, each bound once for as long as nothing changes that its meaning hangs on: a list of many binds each once.</summary>
/// <param name="plugins">The plugins that were found.</param>
/// <param name="zone">The zone in force where a campaign names none.</param>
/// <param name="read">The text of a file; null where it cannot be read.</param>
internal sealed class CampaignMeanings(Func<PluginCatalogue> plugins, DateTimeZone zone, Func<string, SourceText?> read)
{
    private readonly ConcurrentDictionary<Key, Meaning> _known = new();

    /// <summary>What a text means as it is being written: held against the model, the plugins and the other campaigns that there are now.</summary>
    /// <param name="source">The text, by the name of its file.</param>
    /// <param name="over">The model as it is now.</param>
    /// <param name="others">How the campaigns of the workspace are called now; asked only where the text names another.</param>
    /// <returns>The meaning, and whether it hangs on other campaigns.</returns>
    public (FileAnalysis Analysis, bool HangsOnOthers) OfDraft(SourceText source, ModelBindings over, Func<SignaturesRead> others)
    {
        var key = new Key(source.Name, false, null);
        if (_known.TryGetValue(key, out var known) && known.Holds(source, over) && (known.Others is null || ReferenceEquals(known.Others, others())))
            return (known.Analysis, known.Others is not null);
        var types = new PluginActivityTypes(plugins(), null);
        var asked = Others(over, types, others);
        var analysis = Analyse(source, over, types, asked);
        _known[key] = new Meaning(over, analysis, asked.Asked);
        return (analysis, asked.Asked is not null);
    }

    /// <summary>The campaigns that a text may name beside its own.</summary>
    /// <param name="over">The model as it is now.</param>
    /// <param name="types">The activity types that their texts may use.</param>
    /// <param name="others">How they are called now; asked only where one is named.</param>
    public OtherCampaigns Others(ModelBindings over, PluginActivityTypes types, Func<SignaturesRead> others) =>
        new(others, f => read(f) is { } text ? Analyse(text, over, types, null) : null);

    /// <summary>What a text means that was held against other campaigns when it was frozen: what these are now is nothing to it.</summary>
    /// <param name="source">The text, by the name of its file.</param>
    /// <param name="locked">The plugins that it is held to; null for those that there are now.</param>
    /// <param name="over">The model as it is now.</param>
    public FileAnalysis OfFrozen(SourceText source, LockFile? locked, ModelBindings over)
    {
        var key = new Key(source.Name, true, locked?.ToJson());
        if (_known.TryGetValue(key, out var known) && known.Holds(source, over))
            return known.Analysis;
        var analysis = Analyse(source, over, new PluginActivityTypes(plugins(), locked), null);
        _known[key] = new Meaning(over, analysis, null);
        return analysis;
    }

    /// <summary>Freezes a draft: bound again to the plugins that it was bound to it means what it means now, unless that hangs on other campaigns.</summary>
    /// <param name="draft">What the draft means.</param>
    /// <param name="locked">Its plugins.</param>
    public void Freeze(FileAnalysis draft, string locked)
    {
        if (_known.TryGetValue(new Key(draft.Source.Name, false, null), out var known) && ReferenceEquals(known.Analysis, draft) && known.Others is null)
            _known[new Key(draft.Source.Name, true, locked)] = known;
    }

    private FileAnalysis Analyse(SourceText source, ModelBindings over, PluginActivityTypes types, ICampaigns? others) =>
        Analysis.OfFile(source, over.Bound.Model, over.Sources, Catalogue.Standard, types, zone, others);

    private readonly record struct Key(string File, bool IsFrozen, string? Lock);

    // What was bound; to which model; and to which other campaigns, null for none.
    private sealed record Meaning(ModelBindings Over, FileAnalysis Analysis, SignaturesRead? Others)
    {
        public bool Holds(SourceText source, ModelBindings over) => Analysis.Source.Text == source.Text && ReferenceEquals(Over, over);
    }
}
