using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Api.Questions;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Workspace;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;

namespace Jalon.Host.Questions;

/// <summary>What each activity of a campaign would do, before anything runs.</summary>
/// <param name="workspace">Whose campaign.</param>
/// <param name="clock">The wall's.</param>
public sealed class Planning(OpenWorkspace workspace, IClock clock)
{
    // Working tables have names only in a run; these are never made.
    private const string PlaceOfPlans = "plan/0";

    // An engine plans some hundreds of operations in a moment; of many thousands it takes longer to think than to answer.
    private const int MostComposed = 400;

    /// <summary>The plan of a campaign's file.</summary>
    /// <exception cref="InvalidTextException">Its text has errors.</exception>
    public Task<Plan> AskAsync(ReadCampaign read, Phrasebook book, CancellationToken cancellation)
    {
        if (!read.Analysis.IsGood)
            throw Problems.Of(read.Analysis.Diagnostics, read.File);
        var zone = read.Campaign.TimeZone is { } name ? DateTimeZoneProviders.Tzdb[name] : workspace.Zone;
        return AskAsync(read.Campaign, zone, Problems.Said(read.Analysis.Diagnostics, book), cancellation);
    }

    /// <summary>The plan of a version.</summary>
    public Task<Plan> AskAsync(RunSubject subject, CancellationToken cancellation) => AskAsync(subject.Campaign, subject.Zone, [], cancellation);

    private async Task<Plan> AskAsync(BoundCampaign campaign, DateTimeZone zone, IReadOnlyList<Api.Diagnostic> advice, CancellationToken cancellation)
    {
        var session = await workspace.Engine.OpenScratchAsync(PlaceOfPlans, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
            return new Plan(campaign.Name, await PlannedAsync(campaign, zone, session, cancellation).ConfigureAwait(false), advice);
    }

    private async Task<IReadOnlyList<PlannedActivity>> PlannedAsync(BoundCampaign campaign, DateTimeZone zone, EngineSession session, CancellationToken cancellation)
    {
        var parameters = campaign.Parameters.ToDictionary(p => p.Name, p => p.Default, StringComparer.Ordinal);
        var composed = new Composed(MostComposed);
        var planned = new List<PlannedActivity>();
        foreach (var activity in GraphBuilder.Of(campaign, "plan").Activities.Select(n => campaign.Activities.First(a => a.Name == n.Name.Value)))
        {
            var context = new CompileContext(zone, clock.GetCurrentInstant(), parameters, $"{campaign.Name}/{activity.Name}");
            // A transition is shown under its own name: which table will carry it is known only when it runs.
            var reading = new Reading(workspace.Model.Model, context, activity.Inputs.DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Name, StringComparer.Ordinal));
            var outputs = new List<PlannedOutput>();
            foreach (var output in activity.Outputs)
                outputs.Add(await EstimatedAsync(Output(output), composed.Take(activity, output), session, reading, cancellation).ConfigureAwait(false));
            planned.Add(Planned(activity, outputs, session, reading));
        }
        return planned;
    }

    // Over the data alone, since the working tables that it would read are not made yet: what an engine knows of no table it cannot estimate.
    private static async Task<PlannedOutput> EstimatedAsync(
        PlannedOutput output, Relation? composed, EngineSession session, Reading reading, CancellationToken cancellation)
    {
        if (composed is null)
            return output;
        try
        {
            var plan = await session.PlanAsync(composed, reading, cancellation).ConfigureAwait(false);
            return output with { Rows = plan.Rows, Cost = plan.Cost, EnginePlan = plan.Text };
        }
        catch (EngineFault)
        {
            // What an engine cannot plan is told by check --engine, at its place.
            return output;
        }
    }

    private static PlannedActivity Planned(BoundActivity a, IReadOnlyList<PlannedOutput> outputs, EngineSession session, Reading reading) => new(
        a.Name,
        a.Shape.TypeName,
        $"{a.Shape.PluginId} {a.Shape.Version}",
        [.. a.Inputs.Select(i => i.Name)],
        outputs,
        a.Shape.Kind == ActivityKind.Set ? session.Explain([.. a.Outputs.Select(o => new WorkingOutput(o.Name, $"{a.Name}.{o.Name}", o.Rows))], reading) : null);

    private static PlannedOutput Output(BoundOutput o) => new(
        o.Name, o.IsMain, o.Schema.Dimension?.Name, [.. o.Schema.KeyColumns.Select(Info)], [.. o.Schema.Computed.Select(Info)]);

    private static ColumnInfo Info(Column column) => new(column.Name, column.Type.ToString());
}
