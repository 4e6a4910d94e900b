using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>What could stand at a place of a text.</summary>
/// <param name="Replaced">What an item would take the place of: the name around the place, or nothing at it.</param>
/// <param name="Items">The nearest first: members of the row at hand before those outside, names before functions before words.</param>
public sealed record Completions(Span Replaced, IReadOnlyList<CompletionItem> Items);
