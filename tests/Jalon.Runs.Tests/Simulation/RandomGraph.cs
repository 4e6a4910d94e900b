using Jalon.Runs.Graphs;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>Graphs of up to twelve activities: forks, joins, branches not chosen, gates, disabled activities, loops now and then.</summary>
internal static class RandomGraph
{
    public static Graph Draw(Random random)
    {
        var activities = new List<ActivityNode>();
        for (var i = random.Next(1, 13); i > 0; i--) activities.Add(Activity(random, activities));
        var looping = activities.ToArray();
        for (var i = random.Next(3); i > 0; i--) Loop(random, looping);
        random.Shuffle(looping);
        try
        {
            return new Graph("digest", looping);
        }
        catch (ArgumentException)
        {
            // Loops that wait for each other and jumps to where they do not come from are refused; the graph without them is not.
            return new Graph("digest", activities);
        }
    }

    private static ActivityNode Activity(Random random, List<ActivityNode> before)
    {
        var activity = new ActivityNode(new ActivityName($"a{before.Count + 1}"), random.GetItems(Enum.GetValues<ActivityKind>(), 1)[0]);
        var transitions = before.SelectMany(a => a.Outputs.Select(o => a.Transition(o.Name))).ToArray();
        return activity with
        {
            Outputs = [.. Enumerable.Range(1, random.Next(1, 4)).Select(i => new ActivityOutput($"o{i}", random.Next(6) == 0, random.Next(8) == 0))],
            Inputs = transitions.Length == 0 || random.Next(5) == 0
                ? []
                : [.. random.GetItems(transitions, random.Next(1, 4)).Distinct().Select(t => new ActivityInput("in", t))],
            After = before.Count == 0 || random.Next(5) > 0 ? [] : [before[random.Next(before.Count)].Name],
            Join = random.Next(4) == 0 ? InputJoin.All : InputJoin.Mix,
            OnError = random.Next(10) switch { 0 => ErrorPolicy.Stop, < 4 => ErrorPolicy.Ignore, _ => ErrorPolicy.Pause },
            ErrorLimit = random.Next(3) == 0 ? random.Next(1, 4) : null,
            Retries = random.Next(3),
            Backoff = Duration.FromSeconds(random.Next(60)),
            Enabled = random.Next(12) > 0,
        };
    }

    /// <summary>A jump leads by an output of its own, which nobody reads. Rounds of nested loops multiply, so there are few.</summary>
    private static void Loop(Random random, ActivityNode[] activities)
    {
        var i = random.Next(activities.Length);
        activities[i] = activities[i] with
        {
            Outputs = [.. activities[i].Outputs.Where(o => o.Name != "back"), new ActivityOutput("back")],
            Jump = new Jump("back", activities[random.Next(i + 1)].Name, random.Next(1, 3)),
        };
    }
}
