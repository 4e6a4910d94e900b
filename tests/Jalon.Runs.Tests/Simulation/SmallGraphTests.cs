using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// Every graph of three activities, and of each every schedule with at most one pause, one crash and one failure.
/// What is small is enumerated, not sampled.
/// </summary>
public class SmallGraphTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 3, 0);

    [Fact]
    public void Every_schedule_of_every_small_graph_ends_or_waits_for_somebody()
    {
        foreach (var graph in Graphs()) Explore(graph);
    }

    /// <summary>b reads any part of a, c any part of a and b, by either join.</summary>
    private static IEnumerable<Graph> Graphs() =>
        from second in Subsets("a.x", "a.y")
        from third in Subsets("a.x", "a.y", "b.x")
        from rule in new[] { "", "and-join" }
        select GraphText.Parse(["a flow -> x y", $"b effect {second} -> x", $"c flow {rule} {third} on_error=ignore -> x"]);

    private static IEnumerable<string> Subsets(params string[] transitions) => Enumerable.Range(0, 1 << transitions.Length)
        .Select(bits => string.Join(' ', transitions.Where((_, i) => (bits & (1 << i)) != 0).Select(t => $"in={t}")));

    private static void Explore(Graph graph)
    {
        var start = EventText.Parse("start", At, RunState.New(new RunId("campaign", 1), graph));
        var first = new Node(RunMachine.Apply(RunState.New(new RunId("campaign", 1), graph), start), Pauses: 1, Crashes: 1, Failures: 1);
        var seen = new HashSet<string> { first.Key };
        var open = new Stack<Node>([first]);
        while (open.TryPop(out var node))
        {
            var next = Next(node).ToList();
            Assert.True(next.Count > 0 || node.State.EndedAt is not null, node.Key);
            foreach (var follower in next.Where(n => seen.Add(n.Key))) open.Push(follower);
        }
    }

    private static IEnumerable<Node> Next(Node node)
    {
        foreach (var start in RunMachine.Commands(node.State).OfType<StartTask>()) yield return node.After(new TaskStarted(At, start.Task, start.Attempt));
        foreach (var task in node.State.Live.Where(t => t.IsInFlight))
        {
            var outputs = node.State.Graph[task.Id.Activity].Outputs;
            for (var bits = 0; bits < 1 << outputs.Length; bits++)
            {
                var chosen = outputs.Where((_, i) => (bits & (1 << i)) != 0).Select(o => new EmittedOutput(o.Name, 1, $"{task.Id}/{task.Attempt}.{o.Name}"));
                yield return node.After(new TaskSucceeded(At, task.Id, task.Attempt, [.. chosen]));
            }

            if (node.Failures > 0)
                yield return node.After(new TaskFailed(At, task.Id, task.Attempt, "test", "it broke", Retryable: true, Jitter: 0)) with { Failures = node.Failures - 1 };
        }

        if (node.State.EndedAt is not null) yield break;
        if (node.State.IsPausing || node.State.Held.Any()) yield return node.After(new RunResumed(At, "ana"));
        if (!node.State.IsPausing && node.Pauses > 0) yield return node.After(new RunPauseRequested(At, "ana")) with { Pauses = node.Pauses - 1 };
        if (node.Crashes > 0) yield return node.After(new RunRecovered(At, node.State.Epoch + 1, "host")) with { Crashes = node.Crashes - 1 };
    }

    private sealed record Node(RunState State, int Pauses, int Crashes, int Failures)
    {
        /// <summary>What the future depends on: equal for states that only their history tells apart.</summary>
        public string Key => string.Join(' ',
        [
            State.Status.Text(),
            .. State.Graph.Activities.Select(a => $"{State.Activities[a.Name].Phase} {State.LastTask(a.Name)?.Phase}"),
            .. State.Graph.Activities.SelectMany(a => a.Outputs.Select(o => State.Transitions[a.Transition(o.Name)].GetType().Name)),
            $"{State.IsPausing} {Pauses}{Crashes}{Failures}",
        ]);

        public Node After(RunEvent @event) => this with { State = RunMachine.Apply(State, @event) };
    }
}
