namespace Jalon.Language.Tests;

/// <summary>Well-written files to play with.</summary>
public static class Corpus
{
    public static string Folder { get; } = Path.Combine(CaseFile.Folder, "corpus");

    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
        [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
}
