namespace Jalon.Sdk;

/// <summary>A file to write rows to.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>; must not leave it.</param>
/// <param name="Format">How it holds rows.</param>
/// <param name="Columns">The names of the columns to write, in order; the key is written only where it is among them.</param>
/// <param name="Header">Whether a CSV begins with the columns' names.</param>
/// <param name="Separator">What stands between the cells of a CSV: one character of ASCII that is no quote, letter, digit or line end.</param>
public sealed record ExportFile(string Path, FileFormat Format, ValueList<string> Columns, bool Header = true, char Separator = ',');
