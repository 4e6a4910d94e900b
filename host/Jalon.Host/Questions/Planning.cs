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
    // Working tables have names only in a run; these are never made, so nothing is written there.
    private const string PlaceOfPlans = "plan/0";

    /// <summary>The plan of a campaign.</summary>
    /// <exception cref="InvalidTextException">Its text has errors.</exception>
    public async Task<Plan> AskAsync(ReadCampaign read, Phrasebook book, CancellationToken cancellation)
    {
        if (!read.Analysis.IsGood)
            throw Problems.Of(read.Analysis.Diagnostics, read.File);
        var zone = read.Campaign.TimeZone is { } name ? DateTimeZoneProviders.Tzdb[name] : workspace.Zone;
        var parameters = read.Campaign.Parameters.ToDictionary(p => p.Name, p => p.Default, StringComparer.Ordinal);
        var session = await workspace.Engine.OpenAsync(PlaceOfPlans, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var order = GraphBuilder.Of(read.Campaign, "plan").Activities.Select(n => read.Campaign.Activities.First(a => a.Name == n.Name.Value));
            var planned = order.Select(a =>
            {
                var context = new CompileContext(zone, clock.GetCurrentInstant(), parameters, $"{read.Campaign.Name}/{a.Name}");
                // A transition is shown under its own name: which table will carry it is known only when it runs.
                var reading = new Reading(workspace.Model.Model, context, a.Inputs.DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Name, StringComparer.Ordinal));
                return Planned(a, session, reading);
            }).ToList();
            return new Plan(read.Campaign.Name, planned, Problems.Said(read.Analysis.Diagnostics, book));
        }
    }

    private static PlannedActivity Planned(BoundActivity a, EngineSession session, Reading reading) => new(
        a.Name,
        a.Shape.TypeName,
        $"{a.Shape.PluginId} {a.Shape.Version}",
        [.. a.Inputs.Select(i => i.Name)],
        [.. a.Outputs.Select(Output)],
        a.Shape.Kind == ActivityKind.Set ? session.Explain([.. a.Outputs.Select(o => new WorkingOutput(o.Name, $"{a.Name}.{o.Name}", o.Rows))], reading) : null);

    private static PlannedOutput Output(BoundOutput o) => new(
        o.Name, o.IsMain, o.Schema.Dimension?.Name, [.. o.Schema.KeyColumns.Select(Info)], [.. o.Schema.Computed.Select(Info)]);

    private static ColumnInfo Info(Column column) => new(column.Name, column.Type.ToString());
}
