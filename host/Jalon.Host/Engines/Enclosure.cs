namespace Jalon.Host.Engines;

/// <summary>
/// A folder that paths may not leave, by whatever way: through <c>..</c>, from the root, or through a link, on any step of the way. A link whose target lies
/// inside is as good as what it leads to, and the folder itself may be reached through one.
/// </summary>
internal sealed class Enclosure
{
    // As many as Linux follows before it gives up (ELOOP).
    private const int MostLinks = 40;

    private readonly string? _real;

    /// <summary>The folder.</summary>
    public Enclosure(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _real = Followed(Root);
    }

    /// <summary>The folder's full path, as it was named.</summary>
    public string Root { get; }

    /// <summary>The full path of what a path means inside the folder, there or not; null where it leads out.</summary>
    public string? Inside(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || _real is null)
            return null;
        var full = Path.GetFullPath(path, Root);
        if (Followed(full) is not { } real || Below(_real, real) is not { } below)
            return null;
        // Whoever stands in the folder by its other name gives paths that only look as if they were outside.
        return Below(Root, full) is null ? Path.GetFullPath(below, Root) : full;
    }

    private static string? Below(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    private static string? Followed(string full)
    {
        var real = Path.GetPathRoot(full)!;
        var steps = new Stack<string>();
        Push(full[real.Length..]);
        for (var links = 0; steps.TryPop(out var step);)
        {
            if (step == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, step);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            Push(Path.IsPathRooted(target) ? target[real.Length..] : target);
        }

        return real;

        void Push(string path)
        {
            foreach (var step in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                if (step != ".")
                    steps.Push(step);
            }
        }
    }
}
