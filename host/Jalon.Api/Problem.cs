namespace Jalon.Api;

/// <summary>Why a request was not carried out. The body of every answer that is not a success.</summary>
/// <param name="Kind">
/// <c>invalid</c> (the text has errors), <c>usage</c>, <c>refused</c> (it does not apply here), <c>not_found</c>, <c>not_allowed</c>,
/// <c>engine</c> (the engine or the store failed).
/// </param>
/// <param name="Code">A diagnostic's code where one fits, else null.</param>
/// <param name="Message">What happened, where, and what to do next.</param>
/// <param name="Diagnostics">The errors of a text; empty otherwise.</param>
public sealed record Problem(string Kind, string? Code, string Message, IReadOnlyList<Diagnostic> Diagnostics);
