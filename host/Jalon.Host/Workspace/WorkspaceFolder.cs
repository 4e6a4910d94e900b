using System.IO.Enumeration;
using System.Text;
using Jalon.Api;
using Jalon.Host.Engines;
using Jalon.Host.Words;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Host.Workspace;

/// <summary>The files of a workspace. Nothing outside its folder is read or written by a name that a text or a request gives.</summary>
public sealed class WorkspaceFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Enclosure _folder;

    /// <summary>The workspace in a folder.</summary>
    /// <param name="root">The folder.</param>
    public WorkspaceFolder(string root) => _folder = new Enclosure(root);

    /// <summary>The folder, as a full path.</summary>
    public string Root => _folder.Root;

    /// <summary>What people call it.</summary>
    public string Name => Path.GetFileName(Root);

    /// <summary>Where the host keeps its own state.</summary>
    public string State => Path.Combine(Root, ".jalon");

    /// <summary>The model's files, by name.</summary>
    public IReadOnlyList<string> Models => Files("model", ".model");

    /// <summary>The campaigns' files, by name.</summary>
    public IReadOnlyList<string> Campaigns => Files("campaigns", ".campaign");

    /// <summary>The tests' files, by name.</summary>
    public IReadOnlyList<string> Tests => Files("tests", ".test");

    /// <summary>The campaigns' files as they were last written, in no order: what the folder itself tells, without opening them.</summary>
    internal IEnumerable<WrittenFile> CampaignFiles() => Written("campaigns", ".campaign");

    /// <summary>A path as people read it: relative to the workspace, with <c>/</c>.</summary>
    public string Shown(string path) => Path.GetRelativePath(Root, Full(path)).Replace('\\', '/');

    /// <summary>The full path of a file that a request names.</summary>
    /// <exception cref="ProblemException">It leads out of the workspace.</exception>
    public string Full(string path) => _folder.Inside(path)
        ?? throw new SaidProblemException("refused", "problem.outside", ("file", path), ("workspace", Root));

    /// <summary>The text of a file.</summary>
    /// <exception cref="ProblemException">It is not there, is a folder or cannot be read.</exception>
    /// <exception cref="InvalidTextException">It is not UTF-8.</exception>
    public string Read(string path)
    {
        var full = Full(path);
        try
        {
            return Decoded(File.ReadAllBytes(full), Shown(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SaidProblemException("not_found", "problem.no_file", ("file", Shown(path)), ("workspace", Root));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(full))
        {
            throw new SaidProblemException("usage", "problem.folder", ("file", Shown(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem("engine", null, $"{Shown(path)} cannot be read: {e.Message}", []));
        }
    }

    private static string Decoded(byte[] bytes, string shown)
    {
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Strict.GetString(bytes.AsSpan(mark));
        }
        catch (DecoderFallbackException e)
        {
            var at = mark + e.Index;
            var source = new SourceText(shown, Encoding.UTF8.GetString(bytes.AsSpan(mark)));
            var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(mark, e.Index));
            throw Problems.Of([EncodingErrors.NotUtf8(source, new Span(start, start + 1), at + 1)], shown);
        }
    }

    private IReadOnlyList<string> Files(string folder, string ending) => [.. Written(folder, ending).Select(f => f.Path).Order(StringComparer.Ordinal)];

    // Folders that are links are not walked: a link to a folder above would never end.
    private IEnumerable<WrittenFile> Written(string folder, string ending)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path))
            return [];
        return new FileSystemEnumerable<WrittenFile>(
            path,
            (ref FileSystemEntry e) => IsLink(ref e) ? WrittenFile.Of(e.ToFullPath()) : new WrittenFile(e.ToFullPath(), e.LastWriteTimeUtc, e.Length),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && e.FileName.EndsWith(ending),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsLink(ref e),
        };

        static bool IsLink(ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) != 0;
    }
}
