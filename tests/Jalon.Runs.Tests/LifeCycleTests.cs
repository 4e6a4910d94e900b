using Jalon.Runs.Events;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests;

/// <summary>What a run knows beyond its status. The table itself is in <c>tests/runs/life_cycle.table</c>.</summary>
public class LifeCycleTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 3, 0);

    [Fact]
    public void Skip_wait_is_refused_where_nothing_waits_for_an_instant()
    {
        Assert.Equal(Verdict.Refused, LifeCycle.Ask(Play("start", "begin a"), RunRequest.SkipWait).Verdict);
        Assert.Equal(Verdict.Refused, LifeCycle.Ask(Play("start", "begin a", "wait a"), RunRequest.SkipWait).Verdict);
        Assert.Equal(Verdict.Allowed, LifeCycle.Ask(Play("start", "begin a", "wait a until 1d"), RunRequest.SkipWait).Verdict);
    }

    [Fact]
    public void A_pause_under_an_error_is_asked_for_once()
    {
        Assert.Equal(Verdict.Allowed, LifeCycle.Ask(Play("start", "begin a", "fail a"), RunRequest.Pause).Verdict);
        Assert.Equal(Verdict.AlreadySo, LifeCycle.Ask(Play("start", "begin a", "fail a", "pause"), RunRequest.Pause).Verdict);
    }

    [Fact]
    public void Retry_names_the_tasks_that_are_held()
    {
        var state = Play("start", "begin a", "begin b", "fail a");
        var retried = Assert.IsType<TasksRetried>(LifeCycle.Event(state, RunRequest.Retry, At, "ana"));
        Assert.Equal([new TaskId(new("a"), 1)], retried.Tasks);
    }

    [Fact]
    public void Restart_stops_a_run_that_is_under_way_and_leaves_one_that_is_over_alone()
    {
        Assert.IsType<RunStopped>(LifeCycle.Event(Play("start"), RunRequest.Restart, At, "ana"));
        Assert.Null(LifeCycle.Event(Play("start", "stop"), RunRequest.Restart, At, "ana"));
    }

    [Fact]
    public void A_request_that_is_not_allowed_makes_no_event()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => LifeCycle.Event(Play("start", "stop"), RunRequest.Pause, At, "ana"));
        Assert.Equal("pause campaign#1: no run is under way.", refused.Message);
    }

    private static RunState Play(params string[] events) => events.Aggregate(
        RunState.New(new RunId("campaign", 1), GraphText.Parse(["a flow", "b effect"])),
        (state, text) => RunMachine.Apply(state, EventText.Parse(text, At, state)));
}
