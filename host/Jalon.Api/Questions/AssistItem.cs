namespace Jalon.Api.Questions;

/// <summary>Something that could stand at a place.</summary>
/// <param name="Text">What would be written.</param>
/// <param name="Kind"><c>keyword unit column link filter row value step function source transition setting block choice</c>.</param>
/// <param name="Signature">Its type, or how it is called; null where there is nothing to say.</param>
/// <param name="Documentation">What it means; null where nobody wrote it down.</param>
public sealed record AssistItem(string Text, string Kind, string? Signature, string? Documentation);
