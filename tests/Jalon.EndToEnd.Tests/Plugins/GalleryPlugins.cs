namespace Jalon.EndToEnd.Tests.Plugins;

/// <summary>Copies plugins of the gallery into a workspace, as whoever installs them does.</summary>
internal static class GalleryPlugins
{
    public static void Install(string workspace, params (string Id, string Version)[] plugins)
    {
        foreach (var (id, version) in plugins)
        {
            var from = Path.Combine(Repository.Gallery, id, version);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(workspace, "plugins", id, version, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
    }
}
