using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>
/// The working tables that a task reads, by the names that its activity knows. The two are matched by their place, never by name: what a loop brings back
/// comes from another transition, and stands in for the first input.
/// </summary>
internal static class InputTables
{
    /// <summary>What the task reads, dead inputs included.</summary>
    public static Dictionary<string, TaskInput> ByName(BoundActivity activity, IEnumerable<TaskInput> inputs) =>
        activity.Inputs.Zip(inputs).ToDictionary(i => i.First.Name, i => i.Second, StringComparer.Ordinal);

    /// <summary>The tables of those that are not dead.</summary>
    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, TaskInput> inputs) =>
        inputs.Where(i => !i.Value.IsDead).ToDictionary(i => i.Key, i => i.Value.Table!, StringComparer.Ordinal);
}
