namespace Jalon.Language.Binding.Activities;

/// <summary>Why settings cannot be carried out.</summary>
/// <param name="Setting">The setting, or the word of the block, that is wrong; null for the activity as a whole.</param>
/// <param name="Text">What is wrong and what to do, in the words of the activity type, without a full stop at its end.</param>
public sealed record ShapeProblem(string? Setting, string Text);
