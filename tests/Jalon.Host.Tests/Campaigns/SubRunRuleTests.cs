using Jalon.Host.Campaigns;
using Jalon.Host.Store;
using Jalon.Runs;
using Jalon.Runs.States;

namespace Jalon.Host.Tests.Campaigns;

public class SubRunRuleTests
{
    private static readonly RunId s_parent = new("spring", 1);

    [Theory]
    // The task waits, and has nothing yet.
    [InlineData(true, false, null, SubRunMove.Begin)]
    [InlineData(true, true, null, SubRunMove.None)]
    // The task waits for a run.
    [InlineData(true, false, RunStatus.InProgress, SubRunMove.None)]
    [InlineData(true, false, RunStatus.WithError, SubRunMove.None)]
    [InlineData(true, false, RunStatus.Completed, SubRunMove.Tell)]
    [InlineData(true, false, RunStatus.Stopped, SubRunMove.Tell)]
    [InlineData(true, true, RunStatus.Completed, SubRunMove.Tell)]
    [InlineData(true, true, RunStatus.InProgress, SubRunMove.Pause)]
    [InlineData(true, true, RunStatus.WithError, SubRunMove.Pause)]
    // Somebody has paused it by hand: that is taken back by hand.
    [InlineData(true, false, RunStatus.Paused, SubRunMove.None)]
    // The task waits no more, because somebody has stopped its run, skipped it or started it afresh.
    [InlineData(false, false, null, SubRunMove.Close)]
    [InlineData(false, false, RunStatus.InProgress, SubRunMove.Stop)]
    [InlineData(false, true, RunStatus.InProgress, SubRunMove.Stop)]
    [InlineData(false, false, RunStatus.WithError, SubRunMove.Stop)]
    [InlineData(false, false, RunStatus.Paused, SubRunMove.Stop)]
    [InlineData(false, false, RunStatus.Stopped, SubRunMove.Close)]
    [InlineData(false, false, RunStatus.Completed, SubRunMove.Close)]
    public void What_follows_from_how_both_stand(bool waits, bool isParentPausing, RunStatus? status, object move) =>
        Assert.Equal((SubRunMove)move, SubRunRule.Next(Open(status) with { Waits = waits, IsParentPausing = isParentPausing }, _ => false));

    [Theory]
    [InlineData(false, RunStatus.Paused, SubRunMove.Resume)]
    [InlineData(false, RunStatus.PauseRequested, SubRunMove.Resume)]
    // Held by an error it is not tried again for that: whoever retries it has it go on.
    [InlineData(false, RunStatus.WithError, SubRunMove.None)]
    [InlineData(true, RunStatus.Paused, SubRunMove.None)]
    // Somebody has resumed it by hand meanwhile: it is not paused again, and with the next pause it is.
    [InlineData(true, RunStatus.InProgress, SubRunMove.None)]
    [InlineData(false, RunStatus.InProgress, SubRunMove.Resume)]
    public void One_that_was_paused_with_the_run_that_asked_goes_on_with_it(bool isParentPausing, RunStatus status, object move)
    {
        var open = Open(status) with { IsParentPausing = isParentPausing };
        Assert.Equal((SubRunMove)move, SubRunRule.Next(open with { SubRun = open.SubRun with { IsPausedToo = true } }, _ => false));
    }

    [Fact]
    public void One_whose_campaign_was_deleted_is_told_of_to_whoever_waits_and_closed_otherwise()
    {
        Assert.Equal(SubRunMove.Tell, SubRunRule.Next(Deleted, _ => false));
        Assert.Equal(SubRunMove.Close, SubRunRule.Next(Deleted with { Waits = false }, _ => false));
    }

    [Fact]
    public void One_that_nobody_drives_is_taken_up_where_there_is_something_to_do()
    {
        var open = Open(RunStatus.InProgress) with { Owner = "dead", HasWork = true };
        Assert.Equal(SubRunMove.TakeUp, SubRunRule.Next(open, owner => owner == "dead"));
        Assert.Equal(SubRunMove.TakeUp, SubRunRule.Next(open with { Owner = null }, _ => false));
        Assert.Equal(SubRunMove.None, SubRunRule.Next(open with { Owner = "alive" }, owner => owner == "dead"));
        Assert.Equal(SubRunMove.None, SubRunRule.Next(open with { HasWork = false }, owner => owner == "dead"));
    }

    [Fact]
    public void How_a_run_is_over_is_told_with_its_reason()
    {
        Assert.Equal(new SubRunEnd(true, null), SubRunRule.End(Open(RunStatus.Completed)));
        Assert.Equal(new SubRunEnd(false, "stopped by ops"), SubRunRule.End(Open(RunStatus.Stopped) with { Error = "stopped by ops" }));
        Assert.Equal(new SubRunEnd(false, "its campaign was deleted"), SubRunRule.End(Deleted));
    }

    // Its run was begun, and is not there any more.
    private static OpenSubRun Deleted => Open(RunStatus.InProgress) with { Status = null };

    private static OpenSubRun Open(RunStatus? status) => new(
        new SubRun(s_parent, new TaskId(new ActivityName("newsletter"), 1), new SubRunRequest("letters", new Dictionary<string, string>(), null, false))
        {
            Run = status is null ? null : new RunId("letters", 3),
        },
        Waits: true,
        IsParentPausing: false,
        "alive",
        status,
        "alive",
        HasWork: false,
        null);
}
