using System.Collections.Immutable;

namespace Jalon.Runs.Graphs;

/// <summary>Who waits for whom, read forwards. An output that jumps leads to nobody: the jump is not an edge.</summary>
internal sealed class Downstream
{
    private readonly ILookup<ActivityName, ActivityName> _followers;

    internal Downstream(ImmutableArray<ActivityNode> activities) => _followers = activities
        .SelectMany(a => a.Inputs.Select(i => i.Transition.Activity).Concat(a.After).Select(before => (Before: before, a.Name)))
        .ToLookup(edge => edge.Before, edge => edge.Name);

    internal Loop LoopOf(ActivityNode jumping)
    {
        var restarts = From(jumping.Jump!.To);
        if (!restarts.Contains(jumping.Name))
            throw new ArgumentException($"{jumping.Name} jumps to {jumping.Jump.To}, which does not come before it; jump back to an activity it depends on.");
        return new Loop(restarts, restarts.Except(From(jumping.Name)));
    }

    /// <summary>The activity and all that come after it.</summary>
    private ImmutableHashSet<ActivityName> From(ActivityName start)
    {
        var found = ImmutableHashSet.CreateBuilder<ActivityName>();
        var open = new Stack<ActivityName>([start]);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name)) continue;
            foreach (var follower in _followers[name]) open.Push(follower);
        }

        return found.ToImmutable();
    }
}
