namespace Jalon.Api.Questions;

/// <summary>The way of one person, or of one row of another entity, through a run.</summary>
/// <param name="Run"><c>campaign#n</c>.</param>
/// <param name="Version">The number of the version that the run executes.</param>
/// <param name="Dimension">Whose key it is.</param>
/// <param name="Key">As it was asked for.</param>
/// <param name="Label">How the model shows it; null where it does not, or where it is not in the data any more.</param>
/// <param name="Steps">The activities, in the order in which they could run.</param>
/// <param name="Notes">What the answer does not stand on: <c>model_changed</c>, <c>gone</c> (no such row in the data of today).</param>
public sealed record Why(
    string Run, int Version, string Dimension, string Key, string? Label, IReadOnlyList<WhyStep> Steps, IReadOnlyList<string> Notes);
