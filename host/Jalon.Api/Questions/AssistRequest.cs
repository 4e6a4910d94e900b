namespace Jalon.Api.Questions;

/// <summary>Asks what could stand at a place of a query that is being written, and what does.</summary>
/// <param name="Text">The query so far; it may break off anywhere.</param>
/// <param name="Caret">The place, in UTF-16 units from the beginning.</param>
/// <param name="Lets">Steps that a session named before, each as <c>let name = (...)</c>.</param>
public sealed record AssistRequest(string Text, int Caret, IReadOnlyList<string> Lets);
