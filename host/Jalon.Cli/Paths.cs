namespace Jalon.Cli;

/// <summary>Paths as a person types them, made whole before they travel: the host may stand elsewhere.</summary>
internal static class Paths
{
    public static string[] Full(IEnumerable<string> paths) => [.. paths.Select(Path.GetFullPath)];

    /// <summary>Whether a word names a file rather than a campaign or run.</summary>
    public static bool IsFile(string word) =>
        word.EndsWith(".campaign", StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal) || File.Exists(word);
}
