using Jalon.Host.Store;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>
/// What follows from how a task and the run that it asked for stand: the run lives as long as the task waits for it, and is paused as long as the
/// task's own run is.
/// </summary>
internal static class SubRunRule
{
    /// <summary>What to do next. Done again after a crash, it does no harm.</summary>
    /// <param name="open">How both stand.</param>
    /// <param name="isGone">Whether an owner can be taken for gone.</param>
    public static SubRunMove Next(OpenSubRun open, Func<string, bool> isGone)
    {
        if (open.SubRun.Run is null)
            return !open.Waits ? SubRunMove.Close : open.IsParentPausing ? SubRunMove.None : SubRunMove.Begin;
        if (open.Status is null or RunStatus.Completed or RunStatus.Stopped)
            return open.Waits ? SubRunMove.Tell : SubRunMove.Close;
        if (!open.Waits)
            return SubRunMove.Stop;
        if (open.IsParentPausing && !open.SubRun.IsPausedToo)
            return SubRunMove.Pause;
        // One that an error holds is left to whoever looks at it, since resuming would try it again: it is resumed once it was retried.
        if (!open.IsParentPausing && open.SubRun.IsPausedToo && open.Status != RunStatus.WithError)
            return SubRunMove.Resume;
        return open.HasWork && (open.Owner is null || isGone(open.Owner)) ? SubRunMove.TakeUp : SubRunMove.None;
    }

    /// <summary>How the run is over.</summary>
    public static SubRunEnd End(OpenSubRun open) => open.Status switch
    {
        RunStatus.Completed => new SubRunEnd(true, null),
        null => new SubRunEnd(false, "its campaign was deleted"),
        _ => new SubRunEnd(false, open.Error ?? RunStatus.Stopped.Text()),
    };
}
