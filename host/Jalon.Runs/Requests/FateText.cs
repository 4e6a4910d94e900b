namespace Jalon.Runs.Requests;

/// <summary>The one spelling of a fate in JSON.</summary>
public static class FateText
{
    /// <summary>For example <c>may_run</c>.</summary>
    public static string Text(this Fate fate) => fate switch
    {
        Fate.Runs => "runs",
        Fate.MayRun => "may_run",
        Fate.GoesOn => "goes_on",
        Fate.Held => "held",
        Fate.Kept => "kept",
        Fate.Skipped => "skipped",
        Fate.Ends => "ends",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "No such fate."),
    };
}
