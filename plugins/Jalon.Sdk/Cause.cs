namespace Jalon.Sdk;

/// <summary>Why rows are in no output of an activity.</summary>
/// <param name="Name">For people, as short as an output's name: <c>beyond the limit</c>.</param>
/// <param name="Rows">
/// The rows; the engine counts them. Null for whatever nothing else accounts for, which costs no query and takes a row that was lost for one that was dropped:
/// at most one such cause.
/// </param>
public sealed record Cause(string Name, Relation? Rows = null);
