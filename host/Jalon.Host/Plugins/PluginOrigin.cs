namespace Jalon.Host.Plugins;

/// <summary>Where a plugin comes from.</summary>
public enum PluginOrigin
{
    /// <summary>It lies beside the executable.</summary>
    Shipped,

    /// <summary>It is the workspace's own.</summary>
    Workspace,
}
