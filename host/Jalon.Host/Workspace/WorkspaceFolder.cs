using System.Text;
using Jalon.Api;

namespace Jalon.Host.Workspace;

/// <summary>The files of a workspace. Nothing outside its folder is read or written by a name that a text or a request gives.</summary>
public sealed class WorkspaceFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The workspace in a folder.</summary>
    /// <param name="root">The folder.</param>
    public WorkspaceFolder(string root) => Root = Path.GetFullPath(root);

    /// <summary>The folder, as a full path.</summary>
    public string Root { get; }

    /// <summary>What people call it.</summary>
    public string Name => Path.GetFileName(Root);

    /// <summary>Where the host keeps its own state.</summary>
    public string State => Path.Combine(Root, ".jalon");

    /// <summary>The model's files, by name.</summary>
    public IReadOnlyList<string> Models => Files("model", "*.model");

    /// <summary>The campaigns' files, by name.</summary>
    public IReadOnlyList<string> Campaigns => Files("campaigns", "*.campaign");

    /// <summary>The tests' files, by name.</summary>
    public IReadOnlyList<string> Tests => Files("tests", "*.test");

    /// <summary>A path as people read it: relative to the workspace, with <c>/</c>.</summary>
    public string Shown(string path) => Path.GetRelativePath(Root, Full(path)).Replace('\\', '/');

    /// <summary>The full path of a file that a request names.</summary>
    /// <exception cref="ProblemException">It leads out of the workspace.</exception>
    public string Full(string path)
    {
        var full = Path.GetFullPath(path, Root);
        var real = File.Exists(full) ? new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full : full;
        foreach (var candidate in (string[])[full, real])
        {
            var relative = Path.GetRelativePath(Root, candidate);
            if (relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative))
                throw new ProblemException(new Problem("refused", null, $"{path} is outside the workspace {Root}", []));
        }

        return full;
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="ProblemException">It is not there, cannot be read, or is not UTF-8.</exception>
    public string Read(string path)
    {
        var full = Full(path);
        try
        {
            return Strict.GetString(File.ReadAllBytes(full)) is var text && text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(new Problem("invalid", null, $"{Shown(path)}: byte {e.Index + 1} is not UTF-8; save the file as UTF-8", []));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(new Problem("not_found", null, $"there is no file {Shown(path)} in {Root}", []));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem("engine", null, $"{Shown(path)} cannot be read: {e.Message}", []));
        }
    }

    private IReadOnlyList<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }
}
