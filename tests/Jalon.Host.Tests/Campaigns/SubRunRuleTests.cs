using Jalon.Host.Campaigns;
using Jalon.Host.Store;
using Jalon.Runs;

namespace Jalon.Host.Tests.Campaigns;

public class SubRunRuleTests
{
    private static readonly RunId s_parent = new("spring", 1);

    [Theory]
    // The task waits, and has nothing yet.
    [InlineData("waiting", "in_progress", null, SubRunMove.Begin)]
    [InlineData("waiting", "with_error", null, SubRunMove.Begin)]
    [InlineData("waiting", "paused", null, SubRunMove.None)]
    [InlineData("waiting", "pause_requested", null, SubRunMove.None)]
    // The task waits for a run.
    [InlineData("waiting", "in_progress", "in_progress", SubRunMove.None)]
    [InlineData("waiting", "in_progress", "with_error", SubRunMove.None)]
    [InlineData("waiting", "in_progress", "completed", SubRunMove.Tell)]
    [InlineData("waiting", "in_progress", "stopped", SubRunMove.Tell)]
    [InlineData("waiting", "paused", "completed", SubRunMove.Tell)]
    [InlineData("waiting", "in_progress", "gone", SubRunMove.Tell)]
    [InlineData("waiting", "paused", "in_progress", SubRunMove.Pause)]
    [InlineData("waiting", "pause_requested", "in_progress", SubRunMove.Pause)]
    [InlineData("waiting", "paused", "with_error", SubRunMove.Pause)]
    // The task waits no more, because somebody has stopped its run, skipped it or started it afresh.
    [InlineData("cancelled", "stopped", null, SubRunMove.Close)]
    [InlineData("cancelled", "stopped", "in_progress", SubRunMove.Stop)]
    [InlineData("skipped", "in_progress", "with_error", SubRunMove.Stop)]
    [InlineData("cancelled", "stopped", "paused", SubRunMove.Stop)]
    [InlineData("cancelled", "stopped", "stopped", SubRunMove.Close)]
    [InlineData("skipped", "completed", "completed", SubRunMove.Close)]
    [InlineData("skipped", "completed", "gone", SubRunMove.Close)]
    public void What_follows_from_how_both_stand(string task, string parent, string? status, object move) =>
        Assert.Equal((SubRunMove)move, SubRunRule.Next(Open(task, parent, status), _ => false));

    [Theory]
    [InlineData("in_progress", "paused", SubRunMove.Resume)]
    [InlineData("in_progress", "with_error", SubRunMove.Resume)]
    [InlineData("paused", "paused", SubRunMove.None)]
    // Somebody has resumed it by hand meanwhile: it is not paused again.
    [InlineData("paused", "in_progress", SubRunMove.None)]
    [InlineData("stopped", "paused", SubRunMove.None)]
    public void One_that_was_paused_with_the_run_that_asked_goes_on_with_it(string parent, string status, object move)
    {
        var open = Open("waiting", parent, status);
        Assert.Equal((SubRunMove)move, SubRunRule.Next(open with { SubRun = open.SubRun with { IsPausedToo = parent != "stopped" } }, _ => false));
    }

    [Fact]
    public void One_that_nobody_drives_is_taken_up_where_there_is_something_to_do()
    {
        var open = Open("waiting", "in_progress", "in_progress") with { Owner = "dead", HasWork = true };
        Assert.Equal(SubRunMove.TakeUp, SubRunRule.Next(open, owner => owner == "dead"));
        Assert.Equal(SubRunMove.TakeUp, SubRunRule.Next(open with { Owner = null }, _ => false));
        Assert.Equal(SubRunMove.None, SubRunRule.Next(open with { Owner = "alive" }, owner => owner == "dead"));
        Assert.Equal(SubRunMove.None, SubRunRule.Next(open with { HasWork = false }, owner => owner == "dead"));
    }

    [Fact]
    public void How_a_run_is_over_is_told_with_its_reason()
    {
        Assert.Equal(new SubRunEnd(true, null), SubRunRule.End(Open("waiting", "in_progress", "completed")));
        Assert.Equal(new SubRunEnd(false, "stopped by ops"), SubRunRule.End(Open("waiting", "in_progress", "stopped") with { Error = "stopped by ops" }));
        Assert.Equal(new SubRunEnd(false, "its campaign was deleted"), SubRunRule.End(Open("waiting", "in_progress", "gone")));
    }

    private static OpenSubRun Open(string task, string parent, string? status) => new(
        new SubRun(s_parent, new TaskId(new ActivityName("newsletter"), 1), new SubRunRequest("letters", new Dictionary<string, string>(), null, false))
        {
            Run = status is null ? null : new RunId("letters", 3),
        },
        task,
        parent,
        "alive",
        status is "gone" ? null : status,
        "alive",
        false,
        null);
}
