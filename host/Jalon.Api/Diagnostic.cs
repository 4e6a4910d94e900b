namespace Jalon.Api;

/// <summary>Something that is wrong with a text, or could be said better.</summary>
/// <param name="Code">Stable, <c>JAL0201</c>.</param>
/// <param name="Severity"><c>error</c> or <c>advice</c>.</param>
/// <param name="File">Path relative to the workspace, or <c>&lt;query&gt;</c>.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Column">From 1, in code points.</param>
/// <param name="Length">Code points on that line; at least 1.</param>
/// <param name="Message">In the language asked for.</param>
/// <param name="Text">As the command line shows it: place, message, the line, a caret, hints.</param>
/// <param name="Arguments">What the message speaks of, by name.</param>
public sealed record Diagnostic(
    string Code, string Severity, string File, int Line, int Column, int Length, string Message, string Text, IReadOnlyDictionary<string, string> Arguments);
