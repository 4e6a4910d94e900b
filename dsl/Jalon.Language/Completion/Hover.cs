using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>What stands at a place of a text.</summary>
/// <param name="Span">The name, or the smallest expression around the place.</param>
/// <param name="Signature">What it is, in one line.</param>
/// <param name="Type">What it gives; null where it gives no value.</param>
/// <param name="MayBeEmpty">Whether that may be empty; false where it gives no value.</param>
/// <param name="Documentation">What it means; null where nobody wrote it down.</param>
public sealed record Hover(Span Span, string Signature, string? Type, bool MayBeEmpty, string? Documentation);
