namespace Jalon.Language.Binding.Activities;

/// <summary>There is none of that name.</summary>
/// <param name="Similar">Names that may have been meant, the likeliest first.</param>
public sealed record ActivityUnknown(IReadOnlyList<string> Similar) : ActivityLookup;
