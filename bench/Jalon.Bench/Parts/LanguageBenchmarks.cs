using BenchmarkDotNet.Attributes;
using Jalon.Algebra.Functions;
using Jalon.Bench.Scenario;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Plugins;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;
using NodaTime;
using Reading = Jalon.Host.Engines.Reading;

namespace Jalon.Bench.Parts;

/// <summary>From text to SQL, step by step, for one query and for the scenario's campaign; every step after the first includes those before it.</summary>
[InProcess]
[MemoryDiagnoser]
public class LanguageBenchmarks : IAsyncDisposable
{
    private const string QueryText =
        "from customer where country in [\"FR\", \"DE\"] and sum(purchases.amount) >= 500 derive last = max(purchases.ordered_on) order by last desc limit 100";

    private readonly string _folder = Directory.CreateTempSubdirectory("jalon-bench-").FullName;
    private SourceText _query = null!;
    private SourceText _campaign = null!;
    private OpenWorkspace _workspace = null!;
    private PluginActivityTypes _types = null!;
    private EngineSession _session = null!;

    [GlobalSetup]
    public void Setup()
    {
        ScenarioWorkspace.Write(_folder, 1000);
        _workspace = new OpenWorkspace(new WorkspaceFolder(_folder), Built.Plugins);
        _types = new PluginActivityTypes(_workspace.Plugins);
        _session = _workspace.Engine.OpenAsync("bench").GetAwaiter().GetResult();
        _query = new SourceText("<query>", QueryText);
        _campaign = new SourceText(ScenarioWorkspace.Campaign, File.ReadAllText(Path.Combine(_folder, ScenarioWorkspace.Campaign)));
        if (BindQuery().Relation is null || !BindCampaign().IsGood)
            throw new InvalidOperationException("What is measured has errors, so it is not worth measuring.");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        await _workspace.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public object ParseQuery() => Parser.ParseQuery(_query);

    [Benchmark]
    public QueryAnalysis BindQuery() =>
        Analysis.OfQuery(_query, _workspace.Model.Model, _workspace.Sources, Catalogue.Standard, DateTimeZone.Utc, []);

    [Benchmark]
    public string LowerQuery() => _session.Explain(BindQuery().Relation!, ReadingOf([]));

    [Benchmark]
    public object ParseCampaign() => Parser.ParseFile(_campaign);

    [Benchmark]
    public FileAnalysis BindCampaign() =>
        Analysis.OfFile(_campaign, _workspace.Model.Model, _workspace.Sources, Catalogue.Standard, _types, DateTimeZone.Utc, CampaignNames.None);

    [Benchmark]
    public int LowerCampaign() => BindCampaign().Campaigns[0].Activities.Where(a => a.Shape.Kind == ActivityKind.Set).Sum(
        a => _session.Explain(
            [.. a.Outputs.Select(o => new WorkingOutput(o.Name, $"{a.Name}.{o.Name}", o.Rows))], ReadingOf(a.Inputs.Select(i => i.Name))).Length);

    private Reading ReadingOf(IEnumerable<string> inputs) => new(
        _workspace.Model.Model,
        CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0)),
        inputs.Distinct().ToDictionary(i => i, i => i, StringComparer.Ordinal));
}
