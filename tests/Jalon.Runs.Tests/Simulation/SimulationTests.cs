using System.Globalization;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Jalon.Runs.Tests.Tables;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// The machine driven through random schedules. JALON_SCHEDULES says how many, JALON_SEED replays one, both together
/// say where to begin.
/// </summary>
public class SimulationTests
{
    private const int Schedules = 3000;

    // A history through text and back costs as much as its schedule.
    private const int Written = 16;

    [Fact]
    public void Whatever_happens_a_run_keeps_its_word_and_ends_once_nothing_breaks_any_more()
    {
        var seed = Variable("JALON_SEED");
        var (first, count) = (seed ?? 1, Variable("JALON_SCHEDULES") ?? (seed is null ? Schedules : 1));
        long events = 0, crashes = 0, taken = 0, fenced = 0;
        Parallel.For(first, first + count, i =>
        {
            var world = Play(i);
            Interlocked.Add(ref events, world.Log.Count);
            Interlocked.Add(ref crashes, world.Crashes);
            Interlocked.Add(ref taken, world.Log.OfType<RunRecovered>().Count());
            Interlocked.Add(ref fenced, world.Fenced);
        });
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{count} schedules, {events} events, {crashes} crashes, {taken} runs taken over in flight, {fenced} writes fenced off"));
        // A simulation in which nothing goes wrong shows nothing.
        Assert.True(count < Schedules || (crashes > count && taken > count / 2 && fenced > count / 20), "too little went wrong");
    }

    private static World Play(int seed)
    {
        var world = new World(seed);
        try
        {
            world.Start();
            world.Break(steps: 150);
            world.Calm();
            Audit(world, isWritten: seed % Written == 0);
            return world;
        }
        catch (Exception e)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"JALON_SEED={seed}");
            throw new InvalidOperationException($"{name}: {e.Message}\n{world.Trace()}", e);
        }
    }

    private static void Audit(World world, bool isWritten)
    {
        var books = new Books(world.State.Graph, world.Log);
        books.NoTaskRunsTwice();
        books.NothingStartsInAPause();
        if (world.State.Status == RunStatus.Completed) books.EverythingRanThatShould(world.State);
        Assert.Empty(RunMachine.Commands(world.State));
        if (!isWritten) return;
        Assert.Equal(
            StateText.Whole(world.State),
            StateText.Whole(RunMachine.Replay(RunState.New(world.State.Run, world.State.Graph), EventJson.RoundTrip(world.Log))));
    }

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
