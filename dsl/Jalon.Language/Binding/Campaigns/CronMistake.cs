namespace Jalon.Language.Binding.Campaigns;

/// <summary>What is wrong with a cron text, and where.</summary>
/// <param name="Field">Which field is not understood, such as <c>day_of_month</c>; null where it is the whole.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is; 0 for the whole text.</param>
/// <param name="NeverComes">Each field is understood, and together they name a day that no calendar has.</param>
internal sealed record CronMistake(string? Field, int Start, int Length, bool NeverComes = false);
