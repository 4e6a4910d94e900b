using Jalon.Algebra;
using Jalon.Sdk;

namespace Jalon.Host.Plugins;

/// <summary>
/// A plugin that was found. What its manifest tells is known at once; its code is loaded when an activity is first asked for, and a
/// problem found then stays with it. Safe for use by several threads.
/// </summary>
public sealed class Plugin
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ActivityType> _types = new(StringComparer.Ordinal);
    private PluginContext? _context;

    internal Plugin(PluginFolder folder, PluginManifest? manifest, string? problem)
    {
        Folder = folder;
        Manifest = manifest;
        Problem = problem;
    }

    /// <summary>Where it lies.</summary>
    public PluginFolder Folder { get; }

    /// <summary>What it says of itself; null where that cannot be read.</summary>
    public PluginManifest? Manifest { get; }

    /// <summary>Why it cannot be used; null where nothing is known against it.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether its code is in memory.</summary>
    public bool IsLoaded => _context is not null;

    /// <summary>The activity types that it offers.</summary>
    public ValueList<string> Types => Manifest?.Activities ?? [];

    /// <summary>As lists name it.</summary>
    public override string ToString() => Manifest?.Identity.ToString() ?? Folder.Name;

    /// <summary>One of its activities. Loads its code where that is not in memory; do not keep it longer than the work at hand.</summary>
    /// <exception cref="PluginProblemException">The plugin cannot be used.</exception>
    /// <exception cref="ArgumentException">It does not offer that type.</exception>
    public Activity Activity(string type)
    {
        lock (_lock)
        {
            if (!Types.Contains(type))
                throw new ArgumentException($"{this} does not offer '{type}'", nameof(type));
            return Context().Activities[type];
        }
    }

    /// <summary>One of its activity types, the same for as long as its code is in memory. Loads its code where that is not; do not keep it longer than the work at hand.</summary>
    /// <exception cref="PluginProblemException">The plugin cannot be used.</exception>
    /// <exception cref="ArgumentException">It does not offer that type.</exception>
    public ActivityType Type(string type)
    {
        lock (_lock)
        {
            if (!_types.TryGetValue(type, out var known))
                _types.Add(type, known = new ActivityType(this, type));
            return known;
        }
    }

    /// <summary>Loads its code where that is not in memory, so that <see cref="Problem"/> tells all that there is to tell.</summary>
    public void Verify()
    {
        lock (_lock)
        {
            try
            {
                Context();
            }
            catch (PluginProblemException e)
            {
                // Kept as the problem, which is what was asked for.
                Problem ??= e.Message;
            }
        }
    }

    /// <summary>Lets its code go; the memory is free once nobody holds an activity of it. It is loaded again when next asked for.</summary>
    public void Unload()
    {
        lock (_lock)
        {
            _types.Clear();
            _context?.Dispose();
            _context = null;
        }
    }

    private PluginContext Context()
    {
        if (_context is not null)
            return _context;
        if (Problem is not null)
            throw new PluginProblemException($"{this} {Problem}");
        try
        {
            Folder.Verify(Manifest!);
            return _context = PluginContext.Load(Folder, Manifest!);
        }
        catch (PluginProblemException e)
        {
            Problem = e.Message;
            throw new PluginProblemException($"{this} {Problem}", e);
        }
    }
}
