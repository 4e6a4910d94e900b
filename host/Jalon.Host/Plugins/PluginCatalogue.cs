using Jalon.Sdk;

namespace Jalon.Host.Plugins;

/// <summary>All plugins that a host can see, the unusable ones too. Found once; a change on disk needs a new catalogue.</summary>
public sealed class PluginCatalogue
{
    private readonly ILookup<string, Plugin> _byType;

    private PluginCatalogue(IReadOnlyList<Plugin> plugins)
    {
        Plugins = plugins;
        _byType = plugins
            .SelectMany(plugin => plugin.Types.Select(type => (type, plugin)))
            .ToLookup(p => p.type, p => p.plugin, StringComparer.Ordinal);
    }

    /// <summary>The version of the contract that this host brings.</summary>
    public static SemanticVersion SdkVersion { get; } =
        typeof(Activity).Assembly.GetName().Version is { } v ? new(v.Major, v.Minor, v.Build) : new(0, 0, 0);

    /// <summary>The plugins, by id, then from the oldest version to the newest; those without a manifest last.</summary>
    public IReadOnlyList<Plugin> Plugins { get; }

    /// <summary>The activity types that a usable plugin offers, by name.</summary>
    public IEnumerable<string> Types => _byType.Where(t => t.Any(p => p.Problem is null)).Select(t => t.Key).Order(StringComparer.Ordinal);

    /// <summary>Where the executable has its plugins.</summary>
    public static string ShippedRoot => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>Finds the plugins of two roots, reading manifests alone. Where both have one id and version, the workspace's wins.</summary>
    /// <param name="shipped">The folder of shipped plugins, such as <see cref="ShippedRoot"/>.</param>
    /// <param name="workspace">The workspace's own <c>plugins/</c>; null for none.</param>
    public static PluginCatalogue Find(string shipped, string? workspace)
    {
        var folders = PluginFolder.Below(shipped, PluginOrigin.Shipped)
            .Concat(workspace is null ? [] : PluginFolder.Below(workspace, PluginOrigin.Workspace));
        var found = folders.Select(Read).GroupBy(p => p.Folder.Name, StringComparer.Ordinal).Select(same => same.Last());
        return new([.. found
            .OrderBy(p => p.Manifest is null)
            .ThenBy(p => p.Manifest?.Identity.Id ?? p.Folder.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Manifest?.Identity.Version)]);
    }

    /// <summary>The versions in which an activity type is there, the newest first, usable or not; none where no plugin offers it.</summary>
    public IReadOnlyList<SemanticVersion> VersionsOf(string type) => [.. _byType[type].Select(p => p.Manifest!.Identity.Version).OrderDescending()];

    /// <summary>The plugin that carries an activity type out.</summary>
    /// <param name="type">As campaigns write it.</param>
    /// <param name="version">The beginning of a version, as after <c>@</c>: the newest that starts so. Null for the newest.</param>
    /// <exception cref="PluginProblemException">There is none that can be used; the message says what to write instead.</exception>
    public Plugin Resolve(string type, string? version = null)
    {
        var offering = _byType[type].ToList();
        if (offering.Count == 0)
            throw new PluginProblemException($"no plugin offers the activity type '{type}'");
        DemandOnePlugin(type, offering);

        var matching = offering.Where(p => version is null || p.Manifest!.Identity.Version.StartsWith(version)).ToList();
        if (matching.Count == 0)
            throw new PluginProblemException($"no version of {type} starts with {version}; there are {Versions(offering)}");
        if (Newest(matching.Where(p => p.Problem is null)) is { } usable)
            return usable;
        var refused = Newest(matching)!;
        throw new PluginProblemException($"{refused} {refused.Problem}{Instead(type, offering)}");
    }

    /// <summary>The plugin that a published campaign was locked to.</summary>
    /// <param name="type">As campaigns write it.</param>
    /// <param name="locked">What the campaign's lock says.</param>
    /// <exception cref="PluginProblemException">It is not there, or not the same any more.</exception>
    public Plugin Resolve(string type, LockedPlugin locked)
    {
        var plugin = _byType[type].FirstOrDefault(p => p.Manifest!.Identity == locked.Identity)
            ?? throw new PluginProblemException($"the campaign was published with {locked.Identity} for '{type}', and that is not installed any more; install it again");
        if (plugin.Problem is not null)
            throw new PluginProblemException($"{plugin} {plugin.Problem}");
        return plugin.Folder.Digest() == locked.Digest
            ? plugin
            : throw new PluginProblemException($"the campaign was published with another {locked.Identity} than the one installed (its files differ); install that one again, or publish the campaign anew");
    }

    /// <summary>Loads every plugin, so that each tells why it cannot be used, and lets go of those that were not in memory.</summary>
    public void VerifyAll()
    {
        foreach (var plugin in Plugins.Where(p => p is { IsLoaded: false, Problem: null }))
        {
            plugin.Verify();
            plugin.Unload();
        }
    }

    private static Plugin Read(PluginFolder folder)
    {
        try
        {
            var manifest = folder.ReadManifest();
            var problem = manifest.Sdk.Contains(SdkVersion) ? null : $"needs the contract {manifest.Sdk}, and this host has {SdkVersion}";
            return new(folder, manifest, problem);
        }
        catch (PluginProblemException e)
        {
            return new(folder, null, e.Message);
        }
    }

    private static void DemandOnePlugin(string type, IReadOnlyList<Plugin> offering)
    {
        var rivals = offering.GroupBy(p => p.Manifest!.Identity.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        if (rivals.Count > 1)
            throw new PluginProblemException(
                $"two plugins offer the activity type '{type}': {string.Join(" and ", rivals.Select(r => $"{r} ({r.Folder.Location})"))}; remove one");
    }

    // A prerelease is nobody's newest while there is a release.
    private static Plugin? Newest(IEnumerable<Plugin> plugins) =>
        plugins.OrderBy(p => p.Manifest!.Identity.Version.Prerelease is null).ThenBy(p => p.Manifest!.Identity.Version).LastOrDefault();

    private static string Instead(string type, IEnumerable<Plugin> offering) =>
        Newest(offering.Where(p => p.Problem is null)) is { } fits ? $"; the newest version that fits: {type}@{Shortest(fits, offering)}" : "";

    // The shortest prefix that still picks that version: split@2 rather than split@2.0.0.
    private static string Shortest(Plugin plugin, IEnumerable<Plugin> offering)
    {
        var version = plugin.Manifest!.Identity.Version;
        string[] prefixes = [$"{version.Major}", $"{version.Major}.{version.Minor}", $"{version}"];
        return prefixes.First(prefix => Newest(offering.Where(o => o.Manifest!.Identity.Version.StartsWith(prefix) && o.Problem is null)) == plugin);
    }

    private static string Versions(IEnumerable<Plugin> offering) => string.Join(", ", offering.Select(p => p.Manifest!.Identity.Version));
}
