namespace Jalon.Runs.States;

/// <summary>The one spelling of a status in JSON, in the store and in the language.</summary>
public static class RunStatusText
{
    /// <summary>For example <c>in_progress</c>.</summary>
    public static string Text(this RunStatus status) => status switch
    {
        RunStatus.Draft => "draft",
        RunStatus.Scheduled => "scheduled",
        RunStatus.InProgress => "in_progress",
        RunStatus.PauseRequested => "pause_requested",
        RunStatus.Paused => "paused",
        RunStatus.WithError => "with_error",
        RunStatus.Completed => "completed",
        RunStatus.Stopped => "stopped",
        RunStatus.Archived => "archived",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>The status of that spelling, or null.</summary>
    public static RunStatus? Parse(string text)
    {
        foreach (var status in Enum.GetValues<RunStatus>())
        {
            if (status.Text() == text) return status;
        }

        return null;
    }
}
