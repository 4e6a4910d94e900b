namespace Jalon.Language.Binding;

/// <summary>An entity or table as what a name means.</summary>
/// <param name="Source">Its name.</param>
internal sealed record SourceName(string Source);
