using System.Collections.Immutable;

namespace Jalon.Runs.Graphs;

/// <summary>Who waits for whom, read forwards. An output that jumps leads to nobody: the jump is not an edge.</summary>
internal sealed class Downstream
{
    private readonly ILookup<ActivityName, ActivityName> _written;
    private readonly ILookup<ActivityName, ActivityName> _enabled;

    internal Downstream(ImmutableArray<ActivityNode> activities)
    {
        _written = Followers(activities);

        // A disabled activity is skipped at once: it waits for nobody, and what follows it does not wait through it.
        _enabled = Followers(activities.Where(a => a.Enabled));
    }

    internal Loop LoopOf(ActivityNode jumping)
    {
        if (!From(jumping.Jump!.To, _written).Contains(jumping.Name))
            throw new ArgumentException($"{jumping.Name} jumps to {jumping.Jump.To}, which does not come before it; jump back to an activity it depends on.");
        var restarts = From(jumping.Jump.To, _enabled);
        return new Loop(restarts, restarts.Except(From(jumping.Name, _enabled)));
    }

    /// <summary>The activity and all that waits for it, directly or through others.</summary>
    internal ImmutableHashSet<ActivityName> From(ActivityName start) => From(start, _enabled);

    private static ILookup<ActivityName, ActivityName> Followers(IEnumerable<ActivityNode> activities) => activities
        .SelectMany(a => a.Inputs.Select(i => i.Transition.Activity).Concat(a.After).Select(before => (Before: before, a.Name)))
        .ToLookup(edge => edge.Before, edge => edge.Name);

    /// <summary>The activity and all that come after it.</summary>
    private static ImmutableHashSet<ActivityName> From(ActivityName start, ILookup<ActivityName, ActivityName> followers)
    {
        var found = ImmutableHashSet.CreateBuilder<ActivityName>();
        var open = new Stack<ActivityName>([start]);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name)) continue;
            foreach (var follower in followers[name]) open.Push(follower);
        }

        return found.ToImmutable();
    }
}
