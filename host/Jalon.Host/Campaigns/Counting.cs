using System.Globalization;
using Jalon.Compilers;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Campaigns;

/// <summary>What the set activities of a campaign would target now: worked out as a run does it, in working tables that are gone at once.</summary>
/// <param name="engine">Does the work.</param>
/// <param name="clock">The wall's.</param>
internal sealed class Counting(Engine engine, IClock clock)
{
    /// <summary>What each set activity would target, in the order of the graph, every way being taken.</summary>
    /// <exception cref="EngineFault">The engine fails.</exception>
    public async Task<IReadOnlyList<Counted>> OfAsync(RunSubject subject, CancellationToken cancellation)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"counting/{Guid.NewGuid():N}");
        var session = await engine.OpenScratchAsync(place, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
            return await OfAsync(subject, session, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Counted>> OfAsync(RunSubject subject, EngineSession session, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var parameters = subject.Campaign.Parameters.ToDictionary(p => p.Name, p => p.Default, StringComparer.Ordinal);
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        var counts = new List<Counted>();
        var ways = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var node in GraphBuilder.Of(subject.Campaign, "counting").Activities)
        {
            var activity = subject.Campaign.Activities.First(a => a.Name == node.Name.Value);
            IReadOnlyList<string> behind = [.. activity.Inputs.SelectMany(i => ways.GetValueOrDefault(i.Name, [])).Distinct()];
            foreach (var output in activity.Outputs)
                ways[Key(activity, output)] = activity.Shape.Kind == ActivityKind.Flow && activity.Main is null ? [.. behind, Key(activity, output)] : behind;
            long? main = null;
            if (activity.Shape.Kind is ActivityKind.Set or ActivityKind.Flow && activity.Common.Enabled && activity.Inputs.All(i => tables.ContainsKey(i.Name)))
            {
                var context = new CompileContext(subject.Zone, now, parameters, $"{subject.Campaign.Name}/{activity.Name}");
                var outputs = activity.Outputs.Select(o => new WorkingOutput(o.Name, Key(activity, o), o.Rows)).ToList();
                var rows = await session.MaterialiseAsync(outputs, new Reading(subject.Model, context, tables), cancellation).ConfigureAwait(false);
                foreach (var (output, count) in activity.Outputs.Zip(rows))
                {
                    tables[Key(activity, output)] = Key(activity, output);
                    main = output.IsMain ? count : main;
                }
            }

            if (activity.Shape.Kind == ActivityKind.Set)
                counts.Add(new Counted(activity.Name, main, behind));
        }

        return counts;
    }

    private static string Key(BoundActivity activity, BoundOutput output) => $"{activity.Name}.{output.Name}";
}
