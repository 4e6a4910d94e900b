namespace Jalon.Language.Binding.Activities;

/// <summary>It is there, but not in that version.</summary>
/// <param name="Present">The versions that are there, the newest first.</param>
public sealed record VersionUnknown(IReadOnlyList<string> Present) : ActivityLookup;
