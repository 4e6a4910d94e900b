namespace Jalon.Language.Binding.Activities;

/// <summary>It is there.</summary>
/// <param name="Shape">The activity type.</param>
public sealed record ActivityFound(ActivityShape Shape) : ActivityLookup;
