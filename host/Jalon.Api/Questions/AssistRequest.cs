namespace Jalon.Api.Questions;

/// <summary>Asks what could stand at a place of a text that is being written, and what does.</summary>
/// <param name="Text">The text so far; it may break off anywhere.</param>
/// <param name="Caret">The place, in UTF-16 units from the beginning.</param>
/// <param name="Lets">Steps that a session named before, each as <c>let name = (...)</c>; none for a file.</param>
/// <param name="File">The file of the workspace that is being written, of the model where it ends in <c>.model</c>; null for a query.</param>
public sealed record AssistRequest(string Text, int Caret, IReadOnlyList<string> Lets, string? File = null);
