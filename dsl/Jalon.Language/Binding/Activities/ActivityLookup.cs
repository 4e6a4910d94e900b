namespace Jalon.Language.Binding.Activities;

/// <summary>What came of looking for an activity type: <see cref="ActivityFound"/>, <see cref="ActivityUnknown"/>, <see cref="VersionUnknown"/> or <see cref="ActivityUnusable"/>.</summary>
public abstract record ActivityLookup;
