using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

/// <summary>A folder of plugins for one test: real ones, copied from the gallery and spoilt as the test says.</summary>
internal sealed class Gallery : IDisposable
{
    public static string Shipped { get; } = Metadata("ShippedPlugins");

    public static string Source { get; } = Metadata("Gallery");

    public string Root { get; } = Directory.CreateTempSubdirectory("jalon-plugins-").FullName;

    public PluginCatalogue Find() => PluginCatalogue.Find(Path.Combine(Root, "none"), Root);

    /// <summary>Copies a plugin of the gallery here.</summary>
    public Gallery With(string id, string version, string? root = null)
    {
        var from = Path.Combine(Source, id, version);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(root ?? Root, id, version, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return this;
    }

    /// <summary>A file of a plugin that was copied here.</summary>
    public string FileOf(string id, string version, string file = PluginManifest.FileName) => Path.Combine(Root, id, version, file);

    /// <summary>Changes a manifest.</summary>
    public Gallery Edit(string id, string version, Action<JsonObject> change)
    {
        var path = FileOf(id, version);
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
        return this;
    }

    /// <summary>Gives a copied plugin another version, in its manifest and its folder.</summary>
    public Gallery As(string id, string version, string other)
    {
        Edit(id, version, m => m["version"] = other);
        Directory.Move(Path.Combine(Root, id, version), Path.Combine(Root, id, other));
        return this;
    }

    /// <summary>Takes a file away, from the manifest too.</summary>
    public Gallery Without(string id, string version, string file)
    {
        File.Delete(FileOf(id, version, file));
        return Edit(id, version, m => m["files"]!.AsObject().Remove(file));
    }

    public static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(Gallery).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
