using System.Globalization;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// The machine driven through random schedules. JALON_SCHEDULES says how many, JALON_SEED replays one, both together
/// say where to begin.
/// </summary>
public class SimulationTests
{
    private const int Schedules = 2000;

    [Fact]
    public void Whatever_happens_a_run_keeps_its_word_and_ends_once_nothing_breaks_any_more()
    {
        var seed = Variable("JALON_SEED");
        var (first, count) = (seed ?? 1, Variable("JALON_SCHEDULES") ?? (seed is null ? Schedules : 1));
        for (var i = first; i < first + count; i++) Play(i);
    }

    private static void Play(int seed)
    {
        var world = new World(seed);
        try
        {
            world.Start();
            world.Break(steps: 150);
            world.Calm();
            Audit(world);
        }
        catch (Exception e)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"JALON_SEED={seed}");
            throw new InvalidOperationException($"{name}: {e.Message}\n{world.Trace()}", e);
        }
    }

    private static void Audit(World world)
    {
        var books = new Books(world.State.Graph, world.Log);
        books.NoTaskRunsTwice();
        books.NothingStartsInAPause();
        if (world.State.Status == RunStatus.Completed) books.EverythingRanThatShould(world.State);
        Assert.Empty(RunMachine.Commands(world.State));
        Assert.Equal(
            StateText.Whole(world.State),
            StateText.Whole(RunMachine.Replay(RunState.New(world.State.Run, world.State.Graph), EventJson.RoundTrip(world.Log))));
    }

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
