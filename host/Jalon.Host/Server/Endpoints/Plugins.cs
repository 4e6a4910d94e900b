using Jalon.Api.Plugins;

namespace Jalon.Host.Server.Endpoints;

/// <summary>The plugins that the host found.</summary>
internal static class Plugins
{
    public static void Map(Routes on, Rooms rooms) =>
        on.Get<IReadOnlyList<Plugin>>("/plugins", "The plugins that the host found, with the reason where one cannot be used.", _ => [.. rooms.Workspace.Plugins.Plugins.Select(Of)]);

    private static Plugin Of(Host.Plugins.Plugin p)
    {
        // Why a plugin cannot be used is often known only once it was tried.
        p.Verify();
        return new Plugin(
            p.Manifest?.Identity.Id ?? p.Folder.Name,
            p.Manifest?.Identity.Version.ToString() ?? "-",
            p.Folder.Origin.ToString().ToLowerInvariant(),
            [.. p.Types],
            p.Problem is null,
            p.Problem);
    }
}
