using System.Security.Cryptography;
using System.Text;
using Jalon.Algebra.Functions;
using Jalon.Api;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;
using Jalon.Host.Engines.Postgres;
using Jalon.Host.Execution;
using Jalon.Host.Plugins;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Language;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Host.Workspace;

/// <summary>
/// A workspace with its engine, its plugins and its model, each made when first wanted: a question that needs no data opens none. The model is bound
/// anew where a file of it has changed, so that what is asked is answered by what is written.
/// </summary>
public sealed class OpenWorkspace : IVersions, IAsyncDisposable
{
    private readonly Lazy<Engine> _engine;
    private readonly Lazy<PluginCatalogue> _plugins;
    private readonly CampaignMeanings _meanings;
    private readonly SignatureIndex _signatures;
    private readonly CampaignIndex _campaigns;
    private readonly Lock _binding = new();
    private Task _warming = Task.CompletedTask;
    private ModelBindings? _model;

    /// <summary>Opens a workspace; nothing of it is read yet but its settings.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="shippedPlugins">The folder of the plugins beside the executable.</param>
    /// <exception cref="ProblemException">Its <c>jalon.json</c> is wrong.</exception>
    public OpenWorkspace(WorkspaceFolder folder, string shippedPlugins)
    {
        Folder = folder;
        Settings = WorkspaceSettings.Read(folder.Root);
        Zone = DateTimeZoneProviders.Tzdb[Settings.Timezone];
        _meanings = new CampaignMeanings(() => Plugins, Zone, Readable);
        var types = new Lazy<PluginActivityTypes>(() => new PluginActivityTypes(Plugins, null));
        _signatures = new SignatureIndex(f => Readable(f) is { } text ? Analysis.SignaturesOf(text, Catalogue.Standard, types.Value, Zone) : []);
        _campaigns = new CampaignIndex(folder, _signatures, (f, signatures) => Readable(f) is { } text ? [.. Campaigns(text, signatures)] : []);
        var engine = new EngineSettings(folder.Root, Settings.Timezone) { Data = Settings.Data, Database = Settings.Database };
        _engine = new Lazy<Engine>(() => Settings.Postgres is { } reference
            ? PostgresEngine.Start(engine, ConnectionReference.Read(reference, folder.Root))
            : DuckDbEngine.Start(engine));
        _plugins = new Lazy<PluginCatalogue>(() => PluginCatalogue.Find(shippedPlugins, Path.Combine(folder.Root, "plugins")));
    }

    /// <summary>Its files.</summary>
    public WorkspaceFolder Folder { get; }

    /// <summary>What its <c>jalon.json</c> says.</summary>
    public WorkspaceSettings Settings { get; }

    /// <summary>The zone in force where a campaign names none.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Its engine.</summary>
    public Engine Engine => _engine.Value;

    /// <summary>The plugins that were found.</summary>
    public PluginCatalogue Plugins => _plugins.Value;

    /// <summary>What its model files mean.</summary>
    public BoundModel Model => Bound().Bound;

    /// <inheritdoc/>
    public string ModelDigest => Bound().Digest;

    /// <summary>What there is to read.</summary>
    public ISources Sources => Bound().Sources;

    /// <summary>Opens the plugins, the data and the model beside whatever the caller does next. What fails is told to whoever asks for it.</summary>
    public void Warm() => _warming = Task.WhenAll(Task.Run(() => Plugins), Task.Run(() => Model));

    /// <summary>What a query means.</summary>
    public QueryAnalysis Analyse(string query) =>
        Analysis.OfQuery(new SourceText("<query>", query), Model.Model, Sources, Catalogue.Standard, Zone, []);

    /// <summary>What a session's entry means, over steps that it named before.</summary>
    public QueryAnalysis AnalyseEntry(string entry, IEnumerable<string> lets) => Analysis.OfEntry(new SourceText("<query>", entry), Around(lets));

    /// <summary>What a session's texts may speak of.</summary>
    /// <param name="lets">Steps that it named before.</param>
    public Surroundings Around(IEnumerable<string> lets) =>
        new(Model.Model, Sources, Catalogue.Standard, Zone, new PluginActivityTypes(Plugins, null)) { Lets = [.. lets.Select(l => new SourceText("<let>", l))] };

    /// <summary>What a file that is being written may speak of.</summary>
    /// <param name="file">The file; it need not be there.</param>
    /// <exception cref="ProblemException">It lies outside the workspace.</exception>
    public Surroundings AroundFile(string file)
    {
        var (over, types) = (Bound(), new PluginActivityTypes(Plugins, null));
        return new Surroundings(over.Bound.Without(Folder.Shown(file)), over.Sources, Catalogue.Standard, Zone, types) { Campaigns = _meanings.Others(over, types, Signatures) };
    }

    /// <summary>All that is known of a file of campaigns or tests.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    /// <exception cref="InvalidTextException">It is not UTF-8.</exception>
    public FileAnalysis Analyse(string file, LockFile? locked)
    {
        var source = new SourceText(Folder.Shown(file), Folder.Read(file));
        return locked is null ? _meanings.OfDraft(source, Bound(), Signatures).Analysis : _meanings.OfFrozen(source, locked, Bound());
    }

    /// <summary>The campaigns that the workspace's files hold; a file that cannot be read at all is left out.</summary>
    /// <remarks>The same list for as long as nothing of it changed.</remarks>
    public IReadOnlyList<ReadCampaign> Campaigns() => _campaigns.Now(Over()).All;

    /// <summary>A campaign by its name, wherever its text stands; null where there is none.</summary>
    public ReadCampaign? Find(string name) => _campaigns.Find(name, Over());

    /// <summary>A campaign of a file; the file's only one where no name is given.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public ReadCampaign Read(string file, string? name)
    {
        var analysis = Analyse(file, null);
        var found = analysis.Campaigns.Where(c => name is null || c.Name == name).ToList();
        return found.Count switch
        {
            1 => new ReadCampaign(Folder.Shown(file), analysis, found[0]),
            0 when !analysis.IsGood => throw Problems.Of(analysis.Diagnostics, Folder.Shown(file)),
            0 => throw new ProblemException(new Problem("not_found", null, name is null ? $"{Folder.Shown(file)} holds no campaign" : $"{Folder.Shown(file)} holds no campaign '{name}'", [])),
            _ => throw new ProblemException(new Problem("usage", null, $"{Folder.Shown(file)} holds several campaigns ({string.Join(", ", found.Select(c => c.Name))}); name one with --campaign", [])),
        };
    }

    /// <summary>A campaign by its name, wherever its text stands.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public ReadCampaign Named(string name) => Find(name) ?? throw new SaidProblemException("not_found", "problem.no_campaign", ("name", name), ("workspace", Folder.Name));

    /// <summary>Freezes a campaign as a version: its text and the exact plugins that it was bound to.</summary>
    public RunSubject Publish(ReadCampaign read)
    {
        if (read.Fault is { } fault)
            throw new EngineFault(fault.Kind, fault.Message, fault) { Where = fault.Where, Line = fault.Line };
        if (!read.Analysis.IsGood)
            throw Problems.Of(read.Analysis.Diagnostics, read.File);
        var locked = LockFile.Of(Plugins, read.Campaign.Activities.Select(a => (a.Shape.TypeName, a.Version))).ToJson();
        var text = CampaignText.Digest(read.Analysis, read.Campaign.Name);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{locked}")));
        var zone = read.Campaign.TimeZone ?? Settings.Timezone;
        _meanings.Freeze(read.Analysis, locked);
        return Subject(
            new PublishedVersion(read.Campaign.Name, read.Campaign.Title, read.File, read.Analysis.Source.Text, zone, locked, digest, ModelDigest, text),
            read.Campaign);
    }

    /// <inheritdoc/>
    public RunSubject Bind(PublishedVersion version)
    {
        var analysis = Again(version);
        if (!analysis.IsGood)
            throw new UnboundVersionException(version.Campaign, Problems.Of(analysis.Diagnostics, version.File));
        return Subject(version, analysis.Campaigns.First(c => c.Name == version.Campaign));
    }

    /// <summary>The version's text bound to the plugins that there are now: good for looking at what was done, and for nothing else.</summary>
    /// <returns>Null where it means nothing now.</returns>
    public RunSubject? BindToShow(PublishedVersion version)
    {
        var analysis = _meanings.OfFrozen(new SourceText(version.File, version.Text), null, Bound());
        return analysis.IsGood && analysis.Campaigns.FirstOrDefault(c => c.Name == version.Campaign) is { } campaign
            ? Subject(version, campaign)
            : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_engine.IsValueCreated)
            await _engine.Value.DisposeAsync().ConfigureAwait(false);
    }

    private RunSubject Subject(PublishedVersion version, BoundCampaign campaign) =>
        new(version, campaign, Model.Model, DateTimeZoneProviders.Tzdb[version.Zone]) { Retention = campaign.Retention ?? Settings.Retention };

    private FileAnalysis Again(PublishedVersion version)
    {
        try
        {
            return _meanings.OfFrozen(new SourceText(version.File, version.Text), LockFile.Parse(version.Plugins), Bound());
        }
        catch (Exception e) when (e is InvalidTextException or ProblemException or EngineFault or PluginProblemException or FormatException)
        {
            throw new UnboundVersionException(version.Campaign, e);
        }
    }

    // Data that cannot be read is the trouble of those who run what needs it; that the campaigns are there is known without it.
    private IEnumerable<ReadCampaign> Campaigns(SourceText source, Func<SignaturesRead> signatures)
    {
        try
        {
            var (analysis, hangsOnOthers) = _meanings.OfDraft(source, Bound(), signatures);
            return analysis.Campaigns.Select(c => new ReadCampaign(source.Name, analysis, c) { HangsOnOthers = hangsOnOthers });
        }
        catch (EngineFault e)
        {
            var parsed = Parser.ParseFile(source);
            var named = parsed.Tree!.Campaigns.Select(c => new BoundCampaign(c.Name.Text, c.Title?.Value, [])).ToList();
            var analysis = new FileAnalysis(source, parsed.Tree, named, [], parsed.Diagnostics);
            return named.Select(c => new ReadCampaign(source.Name, analysis, c) { Fault = e });
        }
    }

    private SignaturesRead Signatures() => _signatures.Of([.. Folder.CampaignFiles()]);

    // One file that cannot be read is its own trouble, told where it is asked for; the others go on.
    private SourceText? Readable(string file)
    {
        try
        {
            return new SourceText(Folder.Shown(file), Folder.Read(file));
        }
        catch (Exception e) when (e is ProblemException or InvalidTextException)
        {
            return null;
        }
    }

    // Where the data cannot be described, nothing that was read stands for long.
    private object Over()
    {
        try
        {
            return Bound();
        }
        catch (EngineFault e)
        {
            return e;
        }
    }

    private ModelBindings Bound()
    {
        lock (_binding)
        {
            var stamp = string.Join('\n', Folder.Models.Select(f => $"{f} {FileStamp.Of(f)}"));
            if (_model is { } known && known.Files == stamp && known.Sources.AreCurrent)
                return known;
            var sources = new WorkspaceSources(Engine);
            var files = Folder.Models.Select(f => new SourceText(Folder.Shown(f), Folder.Read(f))).ToList();
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.SelectMany(f => (string[])[f.Name, f.Text])))));
            _model = new ModelBindings(stamp, digest, sources, Analysis.OfModel(files, sources, Catalogue.Standard, Zone));
            return _model;
        }
    }
}
