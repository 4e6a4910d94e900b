using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>A second place of the same text that explains a diagnostic.</summary>
/// <param name="Span">The place.</param>
/// <param name="Label">What is there.</param>
public sealed record RelatedPlace(Span Span, Phrase Label);
