namespace Jalon.Api.Questions;

/// <summary>What a campaign would do, before anything runs.</summary>
/// <param name="Campaign">Its name.</param>
/// <param name="Activities">In the order in which they could run.</param>
/// <param name="Diagnostics">Advice on its text.</param>
public sealed record Plan(string Campaign, IReadOnlyList<PlannedActivity> Activities, IReadOnlyList<Diagnostic> Diagnostics);
