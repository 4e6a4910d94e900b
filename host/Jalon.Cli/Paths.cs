namespace Jalon.Cli;

/// <summary>Paths as a person types them, made whole before they travel: the host may stand elsewhere.</summary>
internal static class Paths
{
    public static string[] Full(IEnumerable<string> paths) => [.. paths.Select(Path.GetFullPath)];

    /// <summary>The full path of a word that names a file; any other word as it is.</summary>
    public static string Named(string word) => FileWord.Is(word) ? Path.GetFullPath(word) : word;

    /// <summary>A word that names a file; null for any other.</summary>
    public static string? File(string? word) => word is not null && FileWord.Is(word) ? word : null;
}
