using System.Globalization;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;

namespace Jalon.Runs.Rules;

/// <summary>What a task may emit: declared outputs, once each, with a table, past their gates.</summary>
internal static class OutputRule
{
    internal static string? WhyNot(ActivityNode activity, TaskSucceeded done, bool simulated)
    {
        if (done.Outputs.IsDefault) return "it names no outputs; none is an empty list";
        foreach (var output in done.Outputs)
        {
            var declared = activity.Outputs.FirstOrDefault(o => o.Name == output.Name);
            if (declared is null) return $"{activity.Name} declares no output {output.Name}";
            if (output.Rows < 0) return string.Create(CultureInfo.InvariantCulture, $"{activity.Name}.{output.Name} has {output.Rows} rows");
            if (string.IsNullOrEmpty(output.Table)) return $"{activity.Name}.{output.Name} has no working table";
            // A simulation tells what its gates would hold, and goes on.
            if (declared.Gated && !output.GatePassed && !simulated) return $"{activity.Name}.{output.Name} has a gate, which has not passed it";
        }

        return done.Outputs.GroupBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? $"{activity.Name}.{twice.Key} is emitted twice"
            : null;
    }

    internal static string? WhyNot(ActivityNode activity, GateRefused refused) =>
        activity.Outputs.Any(o => o.Gated && activity.Transition(o.Name) == refused.Transition)
            ? null
            : $"{activity.Name} has no gate on {refused.Transition}";
}
