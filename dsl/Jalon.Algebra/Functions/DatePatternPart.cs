namespace Jalon.Algebra.Functions;

/// <summary>A piece of a <see cref="DatePattern"/>.</summary>
/// <param name="Text">The field's letters (<c>yyyy</c>), or the text that stands for itself.</param>
/// <param name="IsField">Whether a part of the date goes here.</param>
public readonly record struct DatePatternPart(string Text, bool IsField);
