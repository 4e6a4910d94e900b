namespace Jalon.Host.Plugins;

/// <summary>Which plugin, exactly.</summary>
/// <param name="Id">Lower-case letters, digits and <c>-</c>.</param>
/// <param name="Version">Its version.</param>
public sealed record PluginIdentity(string Id, SemanticVersion Version)
{
    /// <summary>As lists and errors name it: <c>split 1.4.2</c>.</summary>
    public override string ToString() => $"{Id} {Version}";
}
