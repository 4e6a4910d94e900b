namespace Jalon.Api.Questions;

/// <summary>What an activity would do.</summary>
/// <param name="Name">In its campaign.</param>
/// <param name="Type">The activity type.</param>
/// <param name="Plugin"><c>id version</c>.</param>
/// <param name="Inputs">The transitions it reads.</param>
/// <param name="Outputs">What each output would carry.</param>
/// <param name="Sql">What the engine would be asked to do; null for an activity that is no set.</param>
public sealed record PlannedActivity(
    string Name, string Type, string Plugin, IReadOnlyList<string> Inputs, IReadOnlyList<PlannedOutput> Outputs, string? Sql);
