using Jalon.Api.Runs;
using Jalon.Host.Execution;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>Where a task's rows have gone, or what they wait for, as it is shown.</summary>
internal static class ShownBooks
{
    /// <summary>What became of them; null where no law says.</summary>
    public static TaskBooks? Of(Jalon.Runs.Events.TaskBooks? books) =>
        books is null ? null : new TaskBooks(books.In, books.Out, [.. books.Dropped.Select(d => new DroppedRows(d.Cause, d.Rows))]);

    /// <summary>What a task's rows wait for; null where it does not wait.</summary>
    /// <param name="activity">The task's.</param>
    /// <param name="task">As it stands.</param>
    /// <param name="zone">In which instants are shown.</param>
    public static WaitingRows? Waiting(BoundActivity activity, Jalon.Runs.States.TaskState? task, DateTimeZone zone)
    {
        return task switch
        {
            { Phase: TaskPhase.Waiting, Wait: { } wait } => Since(wait.Since, wait.For),
            { Phase: TaskPhase.BackingOff, Error: { } error } => Since(error.At, "another attempt"),
            _ => null,
        };

        WaitingRows Since(Instant instant, string reason) =>
            new(Bookkeeping.RowsIn(activity, InputTables.ByName(activity, task.Inputs)), instant.InZone(zone).ToDateTimeOffset(), reason);
    }
}
