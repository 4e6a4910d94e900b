namespace Jalon.Language.Completion;

/// <summary>Something that could stand at a place of a text.</summary>
/// <param name="Text">What would be written: a name in backquotes where it needs them, two words where only both make sense.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">Its type, or how it is called; null where there is nothing to say.</param>
/// <param name="Documentation">What it means, in a sentence or a few; null where nobody wrote any.</param>
public sealed record CompletionItem(string Text, CompletionKind Kind, string? Signature = null, string? Documentation = null);
