namespace Jalon.Runs.Requests;

/// <summary>The one spelling of a request: the verb of the command line.</summary>
public static class RunRequestText
{
    /// <summary>For example <c>skip-wait</c>.</summary>
    public static string Text(this RunRequest request) => request switch
    {
        RunRequest.Publish => "publish",
        RunRequest.Close => "close",
        RunRequest.BackToDraft => "back-to-draft",
        RunRequest.Start => "start",
        RunRequest.Pause => "pause",
        RunRequest.Resume => "resume",
        RunRequest.Stop => "stop",
        RunRequest.Restart => "restart",
        RunRequest.Retry => "retry",
        RunRequest.SkipWait => "skip-wait",
        RunRequest.Duplicate => "duplicate",
        RunRequest.Delete => "delete",
        RunRequest.Archive => "archive",
        RunRequest.Purge => "purge",
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "No such request."),
    };

    /// <summary>The request of that spelling, or null.</summary>
    public static RunRequest? Parse(string text)
    {
        foreach (var request in Enum.GetValues<RunRequest>())
        {
            if (request.Text() == text) return request;
        }

        return null;
    }
}
