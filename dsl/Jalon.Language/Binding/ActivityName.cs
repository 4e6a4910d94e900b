namespace Jalon.Language.Binding;

/// <summary>An activity as what a name means.</summary>
/// <param name="Activity">Its name.</param>
internal sealed record ActivityName(string Activity);
