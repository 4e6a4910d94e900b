namespace Jalon.Sdk.Settings;

/// <summary>A setting that names a file of the workspace, described where it was there to be read.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="Table">Its columns as the engine finds them; null where there is no such file when the campaign is checked.</param>
public sealed record DataFile(string Path, SourceTable? Table);
