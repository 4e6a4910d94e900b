using Jalon.Runs.Events;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests;

public class RetryTests
{
    [Fact]
    public void Jitter_adds_less_than_a_tenth_so_that_retries_of_many_runs_spread()
    {
        Assert.Equal(Duration.FromSeconds(100), Pauses(jitter: 0, failures: 1).Single());
        Assert.Equal(Duration.FromSeconds(105), Pauses(jitter: 0.5, failures: 1).Single());
    }

    [Fact]
    public void Pauses_double_up_to_a_day()
    {
        var pauses = Pauses(jitter: 0, failures: 12);
        Assert.Equal([100, 200, 400, 800], pauses.Take(4).Select(p => p.TotalSeconds));
        Assert.Equal(Duration.FromDays(1), pauses[^1]);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Jitter_outside_its_range_is_refused(double jitter) =>
        Assert.Throws<RefusedEventException>(() => Pauses(jitter, failures: 1));

    private static List<Duration> Pauses(double jitter, int failures)
    {
        var state = RunState.New(new RunId("campaign", 1), GraphText.Parse(["a effect retries=20 backoff=100s"]));
        var now = Instant.FromUtc(2026, 11, 24, 3, 0);
        state = RunMachine.Apply(state, EventText.Parse("start", now, state));
        var pauses = new List<Duration>();
        for (var i = 0; i < failures; i++)
        {
            state = RunMachine.Apply(state, EventText.Parse("begin a", now, state));
            var task = state.Live.Single();
            state = RunMachine.Apply(state, new TaskFailed(now, task.Id, task.Attempt, "test", "it broke", Retryable: true, jitter));
            pauses.Add(state.Live.Single().Due!.Value - now);
            now = state.Live.Single().Due!.Value;
            state = RunMachine.Apply(state, EventText.Parse("wake a", now, state));
        }

        return pauses;
    }
}
