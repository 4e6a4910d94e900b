using System.Collections.Immutable;
using System.Globalization;

namespace Jalon.Runs.Graphs;

/// <summary>
/// The last line of defence: <c>jalon check</c> has told the author long before. A graph that fails here would make
/// a run wait for ever.
/// </summary>
internal static class GraphChecks
{
    internal static ImmutableDictionary<ActivityName, ActivityNode> ByName(ImmutableArray<ActivityNode> activities)
    {
        var byName = ImmutableDictionary.CreateBuilder<ActivityName, ActivityNode>();
        foreach (var activity in activities)
        {
            if (!byName.TryAdd(activity.Name, activity)) throw new ArgumentException($"Two activities are named {activity.Name}.");
        }

        foreach (var activity in activities) Check(activity, byName);
        return byName.ToImmutable();
    }

    /// <summary>Each activity after those that it waits for, the earliest written first.</summary>
    internal static ImmutableArray<ActivityNode> InOrder(
        ImmutableArray<ActivityNode> written, ImmutableDictionary<ActivityName, Loop> loops)
    {
        var left = written.ToList();
        var placed = new HashSet<ActivityName>();
        var order = ImmutableArray.CreateBuilder<ActivityNode>(written.Length);
        while (left.Count > 0)
        {
            var next = left.FindIndex(a => WaitsFor(a, loops).All(placed.Contains));
            if (next < 0)
            {
                throw new ArgumentException(
                    $"These activities wait for each other: {string.Join(", ", left.Select(a => a.Name))}. "
                    + "A cycle needs a jump with a bound; of two loops that share activities, one must lie within the other, before its jump.");
            }

            placed.Add(left[next].Name);
            order.Add(left[next]);
            left.RemoveAt(next);
        }

        return order.MoveToImmutable();
    }

    private static IEnumerable<ActivityName> WaitsFor(ActivityNode activity, ImmutableDictionary<ActivityName, Loop> loops) =>
        activity.Inputs.Select(i => i.Transition.Activity)
            .Concat(activity.After)
            .Concat(loops.TryGetValue(activity.Name, out var loop) ? loop.WaitsFor : []);

    private static void Check(ActivityNode activity, ImmutableDictionary<ActivityName, ActivityNode>.Builder byName)
    {
        if (activity.Outputs.GroupBy(o => o.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{activity.Name} declares the output {twice.Key} twice.");
        foreach (var input in activity.Inputs)
        {
            if (!byName.TryGetValue(input.Transition.Activity, out var source) || source.Outputs.All(o => o.Name != input.Transition.Output))
                throw new ArgumentException($"{activity.Name} reads {input.Transition}, which no activity emits.");
            if (source.Jump?.Output == input.Transition.Output)
                throw new ArgumentException($"{activity.Name} reads {input.Transition}, which jumps to {source.Jump.To} and goes nowhere else.");
        }

        foreach (var before in activity.After.Where(before => !byName.ContainsKey(before)))
            throw new ArgumentException($"{activity.Name} comes after {before}, which does not exist.");
        if (activity.Retries < 0) throw new ArgumentException($"{activity.Name}: retries must not be negative.");
        if (activity.ErrorLimit < 1) throw new ArgumentException($"{activity.Name}: error_limit must be at least 1.");
        if (activity.Backoff < NodaTime.Duration.Zero) throw new ArgumentException($"{activity.Name}: backoff must not be negative.");
        if (activity.Jump is { } jump) Check(activity, jump);
    }

    private static void Check(ActivityNode activity, Jump jump)
    {
        if (activity.Outputs.All(o => o.Name != jump.Output))
            throw new ArgumentException($"{activity.Name} jumps by {jump.Output}, which it does not declare.");
        if (jump.Times < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{activity.Name} jumps {jump.Times} times; a jump is made at least once."));
    }
}
