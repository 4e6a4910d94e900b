using Jalon.Host.Store;
using Jalon.Runs.States;

namespace Jalon.Host.Campaigns;

/// <summary>
/// What follows from how a task and the run that it asked for stand: the run lives as long as the task waits for it, and is paused as long as the
/// task's own run is.
/// </summary>
internal static class SubRunRule
{
    private static readonly string s_completed = RunStatus.Completed.Text();
    private static readonly string s_stopped = RunStatus.Stopped.Text();
    private static readonly string s_paused = RunStatus.Paused.Text();
    private static readonly string s_pausing = RunStatus.PauseRequested.Text();

    /// <summary>What to do next. Done again after a crash, it does no harm.</summary>
    /// <param name="open">How both stand.</param>
    /// <param name="isGone">Whether an owner can be taken for gone.</param>
    public static SubRunMove Next(OpenSubRun open, Func<string, bool> isGone)
    {
        var waits = open.Task == "waiting";
        if (open.SubRun.Run is null)
            return !waits ? SubRunMove.Close : IsPausing(open) ? SubRunMove.None : SubRunMove.Begin;
        if (open.Status is null || IsOver(open.Status))
            return waits ? SubRunMove.Tell : SubRunMove.Close;
        if (!waits)
            return SubRunMove.Stop;
        if (IsPausing(open) != open.SubRun.IsPausedToo)
            return IsPausing(open) ? SubRunMove.Pause : SubRunMove.Resume;
        return open.HasWork && (open.Owner is null || isGone(open.Owner)) ? SubRunMove.TakeUp : SubRunMove.None;
    }

    /// <summary>How the run is over.</summary>
    public static SubRunEnd End(OpenSubRun open) =>
        open.Status == s_completed ? new SubRunEnd(true, null) : new SubRunEnd(false, open.Status is null ? "its campaign was deleted" : open.Error ?? s_stopped);

    /// <summary>Whether nothing more happens in a run of that status.</summary>
    public static bool IsOver(string status) => status == s_completed || status == s_stopped;

    /// <summary>Whether a run of that status goes on when it is resumed, and does nothing else then.</summary>
    public static bool IsHalted(string? status) => status == s_paused || status == s_pausing;

    private static bool IsPausing(OpenSubRun open) => IsHalted(open.ParentStatus);
}
