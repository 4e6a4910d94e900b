using CsCheck;
using Jalon.Host.Execution;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Execution;

public sealed class TaskSlotsTests
{
    private readonly List<string> _woken = [];

    [Fact]
    public void A_campaign_with_a_hundred_ready_tasks_keeps_nobody_from_a_turn()
    {
        var slots = new TaskSlots(new TaskLimits(Host: 2, Campaign: 2));
        var (many, one) = (Line(slots, "many"), Line(slots, "one"));
        Assert.True(many.TryTake());
        Assert.True(many.TryTake());
        Assert.False(many.TryTake());
        Assert.False(one.TryTake());

        many.Free();

        Assert.Equal(["one"], _woken);
        Assert.False(many.TryTake());
        Assert.True(one.TryTake());
    }

    [Fact]
    public void The_runs_of_a_campaign_share_its_limit_and_leave_the_rest_to_others()
    {
        var slots = new TaskSlots(new TaskLimits(Host: 3, Campaign: 1));
        Assert.True(Line(slots, "a").TryTake());
        Assert.False(Line(slots, "a").TryTake());
        Assert.True(Line(slots, "b").TryTake());
    }

    [Fact]
    public void A_place_that_was_kept_for_a_run_that_is_over_goes_to_the_next()
    {
        var slots = new TaskSlots(new TaskLimits(Host: 1, Campaign: 1));
        var (first, second, third) = (Line(slots, "first"), Line(slots, "second"), Line(slots, "third"));
        Assert.True(first.TryTake());
        Assert.False(second.TryTake());
        Assert.False(third.TryTake());
        first.Free();

        second.Rest();

        Assert.Equal(["second", "third"], _woken);
        Assert.True(third.TryTake());
    }

    [Fact]
    public void Whatever_happens_no_limit_is_passed_and_no_place_is_lost() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2]).Array[0, 200]).Sample((host, campaign, steps) =>
        {
            var slots = new TaskSlots(new TaskLimits(host, campaign));
            // Two runs of each of three campaigns.
            var lines = Enumerable.Range(0, 6).Select(i => new SlotLine(slots, $"c{i / 2}", () => { })).ToList();
            var taken = new int[6];
            foreach (var (line, step) in steps)
            {
                switch (step)
                {
                    case 0 when lines[line].TryTake():
                        taken[line]++;
                        break;
                    case 1 when taken[line] > 0:
                        taken[line]--;
                        lines[line].Free();
                        break;
                    case 2:
                        lines[line].Rest();
                        break;
                }

                Assert.True(taken.Sum() <= host);
                Assert.All(taken.Chunk(2), runs => Assert.True(runs.Sum() <= campaign));
            }

            foreach (var (line, count) in lines.Zip(taken))
                for (var i = 0; i < count; i++)
                    line.Free();
            lines.ForEach(l => l.Rest());
            Assert.Equal(Math.Min(host, 3 * campaign), Enumerable.Range(0, 100).Count(i => lines[i % 6].TryTake()));
        });

    [Fact]
    public async Task Tasks_that_could_run_at_once_take_turns_where_the_settings_say_so()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("jalon.json", """{ "tasks": { "host": 1, "campaign": 1 } }"""),
            ("model/shop.model", "entity customer { key = id }"),
            ("data/customer.csv", "id\n1\n2\n"),
            ("campaigns/c.campaign", $"campaign c {{\n{string.Join('\n', Enumerable.Range(1, 6).Select(i => $"activity a{i} : build-audience {{ query = from customer }}"))}\n}}"));
        var run = await shop.EndedAsync((await shop.StartAsync("c")).Id);

        var tasks = (await shop.Client.TasksAsync(run.Id, TestContext.Current.CancellationToken)).OrderBy(t => t.StartedAt).ToList();
        Assert.Equal(6, tasks.Count);
        Assert.All(tasks.Zip(tasks.Skip(1)), pair => Assert.True(pair.First.EndedAt <= pair.Second.StartedAt));
    }

    private SlotLine Line(TaskSlots slots, string campaign) => new(slots, campaign, () => _woken.Add(campaign));
}
