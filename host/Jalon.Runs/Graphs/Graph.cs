using System.Collections.Immutable;

namespace Jalon.Runs.Graphs;

/// <summary>The activities and transitions of one published version. Immutable; sound from birth.</summary>
public sealed class Graph
{
    private readonly ImmutableDictionary<ActivityName, ActivityNode> _byName;
    private readonly ImmutableDictionary<ActivityName, Loop> _loops;
    private readonly Downstream _downstream;

    /// <summary>Puts the activities in order and checks that they hold together.</summary>
    /// <param name="digest">Names exactly this version; the event that starts a run must carry the same.</param>
    /// <param name="activities">In the order in which they are written.</param>
    /// <exception cref="ArgumentException">
    /// Two activities of one name, an input that no output feeds, a cycle without a jump, a jump that does not lead back, loops that wait for each other.
    /// </exception>
    public Graph(string digest, IEnumerable<ActivityNode> activities)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(digest);
        ArgumentNullException.ThrowIfNull(activities);
        Digest = digest;
        var written = activities.ToImmutableArray();
        _byName = GraphChecks.ByName(written);
        _downstream = new Downstream(written);
        _loops = written.Where(a => a.Jump is not null).ToImmutableDictionary(a => a.Name, _downstream.LoopOf);
        Activities = GraphChecks.InOrder(written, _loops);
    }

    /// <summary>Names exactly this version: a hash of its text, its plugins and its model.</summary>
    public string Digest { get; }

    /// <summary>Each activity after all that it waits for; otherwise as written.</summary>
    public ImmutableArray<ActivityNode> Activities { get; }

    /// <summary>The activity of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ActivityNode this[ActivityName name] => _byName[name];

    /// <summary>Whether there is an activity of that name.</summary>
    public bool Has(ActivityName name) => _byName.ContainsKey(name);

    /// <summary>The activity and all that waits for it, directly or through others.</summary>
    internal ImmutableHashSet<ActivityName> From(ActivityName name) => _downstream.From(name);

    internal Loop? LoopOf(ActivityName jumping) => _loops.GetValueOrDefault(jumping);

    /// <summary>The other jumps whose rounds share activities with this one's.</summary>
    internal IEnumerable<ActivityName> Rivals(ActivityName jumping) =>
        _loops.Where(l => l.Key != jumping && l.Value.Overlaps(_loops[jumping])).Select(l => l.Key);
}
