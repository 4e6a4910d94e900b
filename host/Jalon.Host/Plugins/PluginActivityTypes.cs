using System.Collections.Concurrent;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;

namespace Jalon.Host.Plugins;

/// <summary>The activity types that plugins bring, for the language. Loads a plugin when a campaign first names one of its types.</summary>
/// <param name="catalogue">The plugins at hand.</param>
/// <param name="locked">The plugins that a published campaign is held to; null for a draft, which takes the newest.</param>
public sealed class PluginActivityTypes(PluginCatalogue catalogue, LockFile? locked = null) : IActivityTypes
{
    private readonly ConcurrentDictionary<(string Type, string? Version), ActivityLookup> _found = new();

    /// <inheritdoc/>
    public IEnumerable<string> Names => catalogue.Types;

    /// <inheritdoc/>
    public ActivityLookup Find(string type, string? version) => _found.GetOrAdd((type, version), key => Look(key.Type, key.Version));

    private ActivityLookup Look(string type, string? version)
    {
        try
        {
            if (locked?.Find(type, version) is { } exact)
                return new ActivityFound(catalogue.Resolve(type, exact).Type(type));
            var versions = catalogue.VersionsOf(type);
            if (versions.Count == 0)
                return new ActivityUnknown(Suggestion.Nearest(type, Names) is { } near ? [near] : []);
            if (version is not null && !versions.Any(v => v.StartsWith(version)))
                return new VersionUnknown([.. versions.Select(v => v.ToString())]);
            return new ActivityFound(catalogue.Resolve(type, version).Type(type));
        }
        catch (PluginProblemException e)
        {
            return new ActivityUnusable(e.Message);
        }
    }
}
