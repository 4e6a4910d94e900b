using System.Reflection;

namespace Jalon.Host.Workspace.Samples;

/// <summary>
/// The workspace that a new user starts from: model, campaigns, tests and a template are those of <c>samples/boutique</c>, carried inside
/// this assembly; the data is generated.
/// </summary>
public static class SampleWorkspace
{
    private const string ResourcePrefix = "samples/boutique/";

    /// <summary>Writes the workspace into a folder, which is made if need be.</summary>
    /// <param name="folder">A folder that is empty or does not exist.</param>
    /// <returns>The files written, relative to the folder, with forward slashes, in ordinal order.</returns>
    /// <exception cref="FolderNotEmptyException">The folder holds something; nothing was written.</exception>
    /// <exception cref="IOException">The path names a file, or the folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IReadOnlyList<string> WriteTo(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new FolderNotEmptyException(folder);

        Directory.CreateDirectory(folder);
        var written = Texts().Select(text => WriteText(folder, text))
            .Concat(BoutiqueGenerator.WriteTo(Path.Combine(folder, "data")).Select(name => $"data/{name}"));
        return [.. written.Order(StringComparer.Ordinal)];
    }

    private static Assembly Carrier => typeof(SampleWorkspace).Assembly;

    private static IEnumerable<string> Texts() =>
        Carrier.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal));

    private static string WriteText(string folder, string resource)
    {
        var path = resource[ResourcePrefix.Length..].Replace('\\', '/'); // the building machine's separator
        var target = Path.Combine([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var source = Carrier.GetManifestResourceStream(resource)!;
        using var file = File.Create(target);
        source.CopyTo(file);
        return path;
    }
}
