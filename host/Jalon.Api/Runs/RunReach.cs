namespace Jalon.Api.Runs;

/// <summary>How far a request reaches in a run, said before it is carried out.</summary>
/// <param name="Run">Which run, <c>campaign#n</c>.</param>
/// <param name="Request">What would be asked: <c>retry</c>, <c>skip</c>...</param>
/// <param name="Activity">Of which activity; null for the run as a whole.</param>
/// <param name="Result"><c>will</c>, <c>already</c> (it is so: nothing would be done) or <c>refused</c>.</param>
/// <param name="Text">What will happen, or why it will not, for people.</param>
/// <param name="Activities">What becomes of each activity, in the order of the graph; none where nothing would be done.</param>
public sealed record RunReach(
    string Run, string Request, string? Activity, string Result, string Text, IReadOnlyList<ReachedActivity> Activities);
