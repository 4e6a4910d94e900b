using System.Security.Cryptography;

namespace Jalon.Host.Plugins;

/// <summary>A folder <c>&lt;id&gt;/&lt;version&gt;/</c> below one that holds plugins.</summary>
/// <param name="Location">Its full path.</param>
/// <param name="Origin">Whose it is.</param>
public sealed record PluginFolder(string Location, PluginOrigin Origin)
{
    /// <summary>As lists name it where its manifest does not: <c>id/version</c>.</summary>
    public string Name => $"{Path.GetFileName(Path.GetDirectoryName(Location))}/{Path.GetFileName(Location)}";

    /// <summary>The plugin folders of a root, by name; none where there is no such root.</summary>
    public static IEnumerable<PluginFolder> Below(string root, PluginOrigin origin) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateDirectories(root)
            .SelectMany(Directory.EnumerateDirectories)
            .Order(StringComparer.Ordinal)
            .Select(version => new PluginFolder(Path.GetFullPath(version), origin));

    /// <summary>Reads the manifest and demands that the folder is called as it says.</summary>
    /// <exception cref="PluginProblemException">It is missing or bad.</exception>
    public PluginManifest ReadManifest()
    {
        var manifest = PluginManifest.Parse(ManifestBytes());
        var named = $"{manifest.Identity.Id}/{manifest.Identity.Version}";
        return named == Name
            ? manifest
            : throw new PluginProblemException($"{PluginManifest.FileName} says {manifest.Identity}, and its folder is {Name}; move it to {named}");
    }

    /// <summary>The SHA-256 of the manifest, which holds those of all other files: it stands for the whole plugin.</summary>
    public string Digest() => Convert.ToHexString(SHA256.HashData(ManifestBytes()));

    /// <summary>Demands that the files are those that the manifest tells of, byte for byte, and that no library has been added.</summary>
    /// <exception cref="PluginProblemException">A file is missing, changed or unknown.</exception>
    public void Verify(PluginManifest manifest)
    {
        foreach (var (name, hash) in manifest.Files)
        {
            var path = Path.Combine(Location, name);
            if (!File.Exists(path))
                throw new PluginProblemException($"file '{name}' is missing; install the plugin again");
            using var content = File.OpenRead(path);
            if (Convert.ToHexString(SHA256.HashData(content)) != hash)
                throw new PluginProblemException($"file '{name}' is not the one that {PluginManifest.FileName} tells of (its SHA-256 differs); install the plugin again");
        }

        var unknown = Directory.EnumerateFiles(Location, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Location, f).Replace(Path.DirectorySeparatorChar, '/'))
            .FirstOrDefault(f => f != PluginManifest.FileName && !manifest.Files.ContainsKey(f));
        if (unknown is not null)
            throw new PluginProblemException($"file '{unknown}' is not among those that {PluginManifest.FileName} tells of; remove it, or pack the plugin again");
    }

    private byte[] ManifestBytes()
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(Location, PluginManifest.FileName));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PluginProblemException($"has no {PluginManifest.FileName}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginProblemException($"{PluginManifest.FileName} cannot be read: {e.Message}", e);
        }
    }
}
