namespace Jalon.Api;

/// <summary>Tells words that name files from those that name a campaign, a version (<c>campaign@3</c>) or a run (<c>campaign#2</c>).</summary>
public static class FileWord
{
    /// <summary>Whether a word names a file, be it there or not: it has a slash or a point in it, and names have neither.</summary>
    public static bool Is(string word) => word.AsSpan().ContainsAny('/', '\\', '.');
}
