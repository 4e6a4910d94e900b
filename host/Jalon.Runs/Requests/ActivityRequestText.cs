namespace Jalon.Runs.Requests;

/// <summary>The one spelling of what may be asked of an activity: the verb of the command line.</summary>
public static class ActivityRequestText
{
    /// <summary>For example <c>skip</c>.</summary>
    public static string Text(this ActivityRequest request) => request switch
    {
        ActivityRequest.Skip => "skip",
        ActivityRequest.Restart => "restart",
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "No such request."),
    };

    /// <summary>The request of that spelling, or null.</summary>
    public static ActivityRequest? Parse(string text)
    {
        foreach (var request in Enum.GetValues<ActivityRequest>())
        {
            if (request.Text() == text) return request;
        }

        return null;
    }
}
