namespace Jalon.Api.Questions;

/// <summary>Asks the data.</summary>
/// <param name="Text">A pipeline.</param>
/// <param name="InProcess">Over rows in the host's process, with no engine doing the work.</param>
/// <param name="Explain">Null to run it; <c>sql</c>, <c>plan</c> or <c>csharp</c> to see how it would be.</param>
/// <param name="AsOf">The instant to take for now; null for the clock's.</param>
/// <param name="Limit">The most rows to give; null for all.</param>
/// <param name="Lets">Steps that a session named before, each as <c>let name = (...)</c>; then the text may name steps alone. Null outside of a session.</param>
/// <param name="Dialect">Whose SQL is shown, by table names alone and without asking an engine: <c>duckdb</c>, <c>postgres</c> or <c>sqlserver</c>; null for the workspace's engine.</param>
public sealed record QueryRequest(
    string Text, bool InProcess = false, string? Explain = null, string? AsOf = null, int? Limit = null, IReadOnlyList<string>? Lets = null, string? Dialect = null);
