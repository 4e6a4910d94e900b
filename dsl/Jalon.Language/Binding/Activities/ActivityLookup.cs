namespace Jalon.Language.Binding.Activities;

/// <summary>What came of looking for an activity type: <see cref="ActivityFound"/>, <see cref="ActivityUnknown"/> or <see cref="VersionUnknown"/>.</summary>
public abstract record ActivityLookup;
