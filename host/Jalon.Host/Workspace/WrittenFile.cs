using Jalon.Host.Engines;

namespace Jalon.Host.Workspace;

/// <summary>A file as it was last written: another time or size is another content.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="At">When it, or what it leads to, was written.</param>
/// <param name="Length">Its size in bytes.</param>
internal readonly record struct WrittenFile(string Path, DateTimeOffset At, long Length)
{
    /// <summary>A file as it is now, through links.</summary>
    public static WrittenFile Of(string path)
    {
        var file = FileStamp.Followed(path);
        return file.Exists ? new WrittenFile(path, file.LastWriteTimeUtc, file.Length) : new WrittenFile(path, default, -1);
    }
}
