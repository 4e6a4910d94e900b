namespace Jalon.Api.Runs;

/// <summary>What becomes of one activity.</summary>
/// <param name="Activity">Which.</param>
/// <param name="Fate"><c>runs</c>, <c>may_run</c> (that depends on what comes before it), <c>goes_on</c>, <c>held</c>, <c>kept</c>, <c>skipped</c> or <c>ends</c>.</param>
/// <param name="RanBefore">Whether it has run to its end before in this run: an effect that runs again acts again.</param>
public sealed record ReachedActivity(string Activity, string Fate, bool RanBefore);
