using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Api.Questions;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.States;
using TransitionState = Jalon.Runs.States.TransitionState;

namespace Jalon.Host.Questions.Explaining;

/// <summary>The way of one row through the working tables of a run, activity by activity.</summary>
internal sealed class Way(
    Entity entity, IReadOnlyList<Literal> key, EngineSession session, WrittenText text, JsonValues json, Func<BoundActivity, Reading> readingOf)
{
    /// <summary>What became of it at an activity.</summary>
    public async Task<WhyStep> StepAsync(BoundActivity activity, RunState state, CancellationToken cancellation)
    {
        var name = new ActivityName(activity.Name);
        var outputs = activity.Outputs.Where(o => o.Schema.Dimension == entity).ToList();
        var emitted = outputs.Select(o => (Output: o, Carried: state.Transitions[new TransitionName(name, o.Name)])).ToList();
        if (outputs.Count == 0)
            return Step(activity, "other");
        if (emitted.TrueForAll(e => e.Carried is TransitionState.Pending))
            return Step(activity, "not_yet");
        if (emitted.TrueForAll(e => e.Carried is TransitionState.Dead))
            return Step(activity, activity.Outputs.Any(o => state.Transitions[new TransitionName(name, o.Name)] is TransitionState.Emitted) ? "other" : "ruled_out");

        var reading = readingOf(activity);
        var from = activity.Inputs.Where(i => i.Relation.Schema.Dimension == entity).DistinctBy(i => i.Name).ToList();
        var entered = new List<string>();
        foreach (var input in from.Where(i => reading.Tables.ContainsKey(i.Name)))
        {
            if (await HoldsAsync(reading.Tables[input.Name], input.Name, input.Relation.Schema, reading, cancellation).ConfigureAwait(false) is not { } holds)
                return Step(activity, "purged");
            if (holds)
                entered.Add(input.Name);
        }

        var left = new List<string>();
        foreach (var (output, carried) in emitted)
        {
            if (carried is not TransitionState.Emitted { Output.Table: var table })
                continue;
            if (await HoldsAsync(table, $"{activity.Name}.{output.Name}", output.Schema, reading, cancellation).ConfigureAwait(false) is not { } holds)
                return Step(activity, "purged");
            if (holds)
                left.Add(output.Name);
        }

        var reached = entered.Count > 0 || from.Count == 0 || left.Count > 0;
        var missed = !reached || activity.Shape.Kind != ActivityKind.Set ? [] : Missed(activity, outputs, left);
        var turning = new Turning(new Witness(session, reading, key), text, json);
        var dead = new DeadInputs(from.Select(i => i.Name).Where(n => !reading.Tables.ContainsKey(n)).ToHashSet(StringComparer.Ordinal));
        var reasons = new List<WhyReason>();
        foreach (var output in missed)
            reasons.AddRange(await turning.OfAsync(output.Name, dead.Apply(output.Rows), cancellation).ConfigureAwait(false));
        return new WhyStep(activity.Name, activity.Shape.TypeName, left.Count > 0 ? "in" : reached ? "out" : "not_reached", entered, left, reasons);
    }

    // Of an activity with a main output that one alone is missed; of one that divides, all, or those that were tried before the one that took it.
    private static IEnumerable<BoundOutput> Missed(BoundActivity activity, IReadOnlyList<BoundOutput> outputs, List<string> left) =>
        activity.Main is { } main && outputs.FirstOrDefault(o => o.Name == main.Name) is { } missed ? outputs.Where(o => o == missed && !left.Contains(o.Name))
        : outputs.TakeWhile(o => !left.Contains(o.Name));

    private async Task<bool?> HoldsAsync(string table, string transition, Schema schema, Reading reading, CancellationToken cancellation)
    {
        if (!await session.ExistsAsync(table, cancellation).ConfigureAwait(false))
            return null;
        var tables = new Dictionary<string, string>(reading.Tables, StringComparer.Ordinal) { [transition] = table };
        return await new Witness(session, reading with { Tables = tables }, key).IsInAsync(new WorkingTable(transition, schema), cancellation).ConfigureAwait(false);
    }

    private static WhyStep Step(BoundActivity activity, string state) => new(activity.Name, activity.Shape.TypeName, state, [], [], []);
}
