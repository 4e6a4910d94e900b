using System.Diagnostics;
using Jalon.Algebra.Relations;
using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Compilers;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Questions.Trials;
using Jalon.Host.Workspace;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions;

/// <summary>Runs the tests of a workspace's files: campaigns over given rows, in this process or on the workspace's engine, in a database that holds those alone.</summary>
/// <param name="workspace">Whose files.</param>
/// <param name="compiler">For what rows decide.</param>
/// <param name="clock">What a test without <c>as_of</c> takes for now.</param>
public sealed class TestSuite(OpenWorkspace workspace, CSharpCompiler compiler, IClock clock)
{
    /// <summary>Runs the tests of some files, or of all.</summary>
    /// <exception cref="ProblemException">A file cannot be read.</exception>
    /// <exception cref="InvalidTextException">A file has errors.</exception>
    public async Task<TestAnswer> AskAsync(TestRequest request, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var files = request.Files.Count > 0 ? request.Files : [.. workspace.Folder.Tests, .. workspace.Folder.Campaigns];
        var results = new List<TestResult>();
        foreach (var analysis in files.Select(f => workspace.Analyse(f, null)))
        {
            if (!analysis.IsGood)
                throw Problems.Of(analysis.Diagnostics, analysis.Source.Name);
            foreach (var test in analysis.Tests)
                results.Add(await RunAsync(analysis, test, request.OnEngine, cancellation).ConfigureAwait(false));
        }

        return new TestAnswer(results, watch.Elapsed.TotalMilliseconds);
    }

    private async Task<TestResult> RunAsync(FileAnalysis file, BoundTest test, bool onEngine, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (failures, notes) = (new List<TestFailure>(), new List<string>());
        try
        {
            var campaign = file.Campaigns.FirstOrDefault(c => c.Name == test.Campaign) ?? Elsewhere(test.Campaign);
            var zone = campaign.TimeZone is { } id ? DateTimeZoneProviders.Tzdb[id] : workspace.Zone;
            var now = test.AsOf is { } at ? Instant.FromDateTimeOffset(at) : clock.GetCurrentInstant();
            var context = new CompileContext(zone, now, RunParameters.Fill(campaign, new Dictionary<string, string>()), campaign.Name);
            var data = await GivenData.ReadAsync(test.Given, workspace, cancellation).ConfigureAwait(false);
            using var database = onEngine ? await workspace.Engine.OpenGivenAsync(workspace.Model.Model, cancellation).ConfigureAwait(false) : null;
            var trial = new Trial(campaign, data, context, database is null ? InProcess : database.Rows, cancellation);
            foreach (var expected in test.Expected)
                failures.AddRange(Differences.Of(trial, expected));
            notes.AddRange(campaign.Gates.Where(g => !trial.Holds(g)).Select(g => $"the gate of {g.Transition.Name} would refuse with rows {trial.Rows(g.Transition.Name).Count}"));
        }
        catch (ProblemException e)
        {
            failures.Add(new TestFailure(null, e.Message, [], []));
        }
        catch (EngineFault e)
        {
            failures.Add(new TestFailure(null, e.Code is { } code ? $"{code}: {e.Message}" : e.Message, [], []));
        }

        return new TestResult(file.Source.Name, file.Source.LineOf(test.Origin.Start), test.Title, test.Campaign, failures, notes, watch.Elapsed.TotalMilliseconds);
    }

    private ColumnBatch InProcess(
        Relation relation, CompileContext context, Func<SourceRequest, ColumnBatch> given, string? transition, CancellationToken cancellation)
    {
        var compiled = new InProcessCompiler(compiler, workspace.Model.Model).Compile(relation);
        return compiled.Result?.Run(given, context, cancellation) ?? throw EngineFault.NotInProcess(compiled.Unsupported);
    }

    private BoundCampaign Elsewhere(string name)
    {
        var found = workspace.Named(name);
        return found.Analysis.IsGood ? found.Campaign : throw Problems.Of(found.Analysis.Diagnostics, found.File);
    }
}
