using System.Globalization;

namespace Jalon.Host.Engines;

/// <summary>Whether a file is still the one that was read: its time and its size, as text.</summary>
internal static class FileStamp
{
    /// <summary>The stamp of a file, through links; one of its own where there is none.</summary>
    public static string Of(string path)
    {
        var file = Followed(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}/{file.Length}") : "none";
    }

    /// <summary>A file, or what it leads to where it is a link.</summary>
    public static FileInfo Followed(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }

    /// <summary>The stamp of all files that lie in a folder, without those below it.</summary>
    public static string OfFolder(string path) => Directory.Exists(path)
        ? string.Join('\n', Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Of(f)}"))
        : "";
}
