using Jalon.Runs.Events;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests;

/// <summary>States that no rule makes: each invariant sees the one that breaks it.</summary>
public class InvariantTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 3, 0);
    private static readonly ActivityName A = new("a");
    private static readonly ActivityName B = new("b");

    private readonly RunState _sound = Play("start", "begin a", "done a out=1!", "begin b");
    private readonly RunEvent _event = new RunRecovered(At, 1, "host");

    [Fact]
    public void A_state_that_the_rules_made_is_sound() => Assert.Empty(Invariants.Broken(_sound, _event, _sound));

    [Fact]
    public void An_activity_under_way_without_a_task_is_seen() =>
        Breaks("b is Pending and has a task under way", _sound with { Activities = _sound.Activities.SetItem(B, _sound.Activities[B] with { Phase = ActivityPhase.Pending }) });

    [Fact]
    public void Two_tasks_of_one_activity_at_once_are_seen()
    {
        var second = _sound.Tasks[new TaskId(B, 1)] with { Id = new TaskId(B, 2), Phase = TaskPhase.Ready };
        Breaks("b:1 runs beside a later task", _sound with
        {
            Tasks = _sound.Tasks.Add(second.Id, second),
            Activities = _sound.Activities.SetItem(B, _sound.Activities[B] with { Tasks = 2 }),
        });
    }

    [Fact]
    public void A_transition_that_a_task_under_way_has_given_already_is_seen() => Breaks(
        "b is Active, b.out is Dead",
        _sound with { Transitions = _sound.Transitions.SetItem(new(B, "out"), new TransitionState.Dead(DeadReason.NotChosen)) });

    [Fact]
    public void A_token_that_went_missing_is_seen() => Breaks(
        "a is Done, a.out is Pending",
        _sound with { Transitions = _sound.Transitions.SetItem(new(A, "out"), new TransitionState.Pending()) });

    [Fact]
    public void A_table_that_nobody_made_is_seen() => Breaks("a.out was not emitted by a:1", Carrying(new("out", 2, "elsewhere", GatePassed: true)));

    [Fact]
    public void A_transition_that_went_past_its_gate_is_seen() => Breaks("a.out went past its gate", Carrying(new("out", 1, "a:1/1.out")));

    [Fact]
    public void A_run_that_waits_for_nothing_is_seen()
    {
        var task = _sound.Tasks[new TaskId(B, 1)] with { Phase = TaskPhase.Cancelled };
        Breaks("the run has not ended and nothing is under way", _sound with { Tasks = _sound.Tasks.SetItem(task.Id, task) });
    }

    [Fact]
    public void A_run_that_ends_with_a_task_under_way_is_seen() => Breaks("the run has ended and b:1 is running", _sound with { EndedAt = At });

    [Fact]
    public void A_task_that_starts_by_itself_is_seen() =>
        Assert.Contains("b:1 runs and was not started", Invariants.Broken(Play("start", "begin a", "done a out=1!"), _event, _sound));

    [Fact]
    public void A_task_started_in_a_pause_is_seen() => Assert.Contains(
        "b:1 was started after a pause",
        Invariants.Broken(Play("start", "begin a", "done a out=1!", "pause"), new TaskStarted(At, new TaskId(B, 1), Attempt.First), _sound));

    [Fact]
    public void A_task_that_is_done_and_changes_is_seen()
    {
        var task = _sound.Tasks[new TaskId(A, 1)] with { EndedAt = At + Duration.Epsilon };
        Breaks("a:1 was succeeded and has changed", _sound with { Tasks = _sound.Tasks.SetItem(task.Id, task) });
    }

    private RunState Carrying(EmittedOutput output) =>
        _sound with { Transitions = _sound.Transitions.SetItem(new(A, "out"), new TransitionState.Emitted(new TaskId(A, 1), output)) };

    private void Breaks(string what, RunState state) => Assert.Contains(what, Invariants.Broken(_sound, _event, state));

    private static RunState Play(params string[] events) => events.Aggregate(
        RunState.New(new RunId("campaign", 1), GraphText.Parse(["a set -> out!", "b effect in=a.out -> out"])),
        (state, text) => RunMachine.Apply(state, EventText.Parse(text, At, state)));
}
