namespace Jalon.Host.Plugins;

/// <summary>A plugin broke its word: it threw, hung, flooded, or gave something else than it declared. Fails its task and nothing else.</summary>
/// <param name="plugin">Which.</param>
/// <param name="member">What was asked of it (<c>Compose</c>, <c>Decide</c>...).</param>
/// <param name="what">What it did, to stand after the plugin's name.</param>
public sealed class PluginFaultException(PluginIdentity plugin, string member, string what) : Exception($"{plugin} {what} ({member})")
{
    /// <summary>Which plugin.</summary>
    public PluginIdentity Plugin { get; } = plugin;

    /// <summary>What was asked of it.</summary>
    public string Member { get; } = member;
}
