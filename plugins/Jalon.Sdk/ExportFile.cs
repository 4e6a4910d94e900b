namespace Jalon.Sdk;

/// <summary>A file to write rows to.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>; must not leave it.</param>
/// <param name="Format">How it holds rows.</param>
/// <param name="Header">Whether a CSV begins with the columns' names.</param>
public sealed record ExportFile(string Path, FileFormat Format, bool Header = true);
