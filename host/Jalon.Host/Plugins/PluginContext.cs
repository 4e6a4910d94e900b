using System.Reflection;
using System.Runtime.Loader;
using Jalon.Algebra.Relations;
using Jalon.Sdk;
using McMaster.NETCore.Plugins;

namespace Jalon.Host.Plugins;

/// <summary>A plugin's code in memory: a collectible context of its own, with its own dependencies; the contract alone is the host's.</summary>
internal sealed class PluginContext : IDisposable
{
    private static readonly Type[] s_shared = [typeof(Activity), typeof(Relation)];

    private readonly PluginLoader _loader;

    private PluginContext(PluginLoader loader, IReadOnlyDictionary<string, Activity> activities)
    {
        _loader = loader;
        Activities = activities;
    }

    /// <summary>One instance of each activity, by its type.</summary>
    public IReadOnlyDictionary<string, Activity> Activities { get; }

    /// <summary>Loads a plugin and makes its activities.</summary>
    /// <exception cref="PluginProblemException">It cannot be used; nothing of it stays loaded.</exception>
    public static PluginContext Load(PluginFolder folder, PluginManifest manifest)
    {
        var loader = PluginLoader.CreateFromAssemblyFile(
            Path.Combine(folder.Location, manifest.Assembly), isUnloadable: true, sharedTypes: s_shared, configure: c => c.IsLazyLoaded = true);
        try
        {
            var assembly = loader.LoadDefaultAssembly();
            DemandDependencies(assembly);
            return new(loader, ActivitiesOf(assembly, manifest));
        }
        catch (Exception e)
        {
            loader.Dispose();
            throw e as PluginProblemException ?? new PluginProblemException($"cannot be loaded: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _loader.Dispose();

    // What is missing is found now, and not at the first call that needs it, half way through a run.
    private static void DemandDependencies(Assembly plugin)
    {
        var context = AssemblyLoadContext.GetLoadContext(plugin)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Assembly>([plugin]);
        while (open.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(n => seen.Add(n.FullName)))
            {
                try
                {
                    var dependency = context.LoadFromAssemblyName(name);
                    if (AssemblyLoadContext.GetLoadContext(dependency) == context)
                        open.Push(dependency);
                }
                catch (Exception e) when (e is IOException or BadImageFormatException)
                {
                    throw new PluginProblemException(
                        $"needs {name.Name} {name.Version}, and it is not there; put it into the plugin's folder and pack it again", e);
                }
            }
        }
    }

    private static Dictionary<string, Activity> ActivitiesOf(Assembly assembly, PluginManifest manifest)
    {
        var classes = assembly.GetExportedTypes()
            .Select(type => (Type: type, Name: type.GetCustomAttribute<ActivityAttribute>()?.Type))
            .Where(c => c.Name is not null && typeof(Activity).IsAssignableFrom(c.Type))
            .ToLookup(c => c.Name!, c => c.Type);
        if (classes.FirstOrDefault(c => !manifest.Activities.Contains(c.Key)) is { } untold)
            throw new PluginProblemException($"has an activity '{untold.Key}' that {PluginManifest.FileName} does not tell of; pack the plugin again");
        return manifest.Activities.ToDictionary(type => type, type => Instance(type, [.. classes[type]]), StringComparer.Ordinal);
    }

    private static Activity Instance(string type, Type[] classes)
    {
        if (classes is not [{ IsAbstract: false } single])
            throw new PluginProblemException($"offers '{type}' and has {classes.Length} classes with [Activity(\"{type}\")]; it needs exactly one");
        if (single.GetConstructor(Type.EmptyTypes) is not { } constructor)
            throw new PluginProblemException($"offers '{type}', whose class {single.Name} has no public constructor without parameters");
        try
        {
            return (Activity)constructor.Invoke(null);
        }
        catch (TargetInvocationException e)
        {
            // The original is not kept: it may be of a type of the plugin, which could then never be unloaded.
            throw new PluginProblemException($"cannot make '{type}': its constructor threw {e.InnerException!.GetType().Name}: {e.InnerException.Message}");
        }
    }
}
