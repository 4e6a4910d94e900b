namespace Jalon.Runs.Requests;

/// <summary>What becomes of one activity.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Task">Its task that runs, goes on, is held, ended or was kept last; null where it has none.</param>
/// <param name="RanBefore">Whether it has run to its end before in this run: an effect that runs again acts again.</param>
public sealed record ReachedActivity(ActivityName Activity, Fate Fate, TaskId? Task, bool RanBefore);
