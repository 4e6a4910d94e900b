using System.Reflection;
using System.Runtime.Loader;
using Jalon.Algebra.Relations;
using Jalon.Sdk;
using McMaster.NETCore.Plugins.Loader;

namespace Jalon.Host.Plugins;

/// <summary>A plugin's code in memory: a collectible context of its own, with its own dependencies; the contract alone is the host's.</summary>
internal sealed class PluginContext : IDisposable
{
    private static readonly Assembly[] s_shared = [typeof(Activity).Assembly, typeof(Relation).Assembly];

    private readonly AssemblyLoadContext _context;

    private PluginContext(AssemblyLoadContext context, IReadOnlyDictionary<string, Activity> activities)
    {
        _context = context;
        Activities = activities;
    }

    /// <summary>One instance of each activity, by its type.</summary>
    public IReadOnlyDictionary<string, Activity> Activities { get; }

    /// <summary>Loads a plugin and makes its activities.</summary>
    /// <exception cref="PluginProblemException">It cannot be used; nothing of it stays loaded.</exception>
    public static PluginContext Load(PluginFolder folder, PluginManifest manifest)
    {
        var file = Path.Combine(folder.Location, manifest.Assembly);
        var context = Empty(file);
        try
        {
            var assembly = context.LoadFromAssemblyPath(file);
            DemandDependencies(assembly);
            return new(context, ActivitiesOf(assembly, manifest));
        }
        catch (Exception e)
        {
            context.Unload();
            throw e as PluginProblemException ?? new PluginProblemException($"cannot be loaded: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    // The library's own PluginLoader would also look into the folders that runtimeconfig files of this machine name. A plugin is what lies in its folder: what
    // only its author's machine has must be missed here, and not at the customer's.
    private static AssemblyLoadContext Empty(string file)
    {
        var builder = new AssemblyLoadContextBuilder()
            .SetMainAssemblyPath(file)
            .SetDefaultContext(AssemblyLoadContext.GetLoadContext(typeof(PluginContext).Assembly)!)
            .IsLazyLoaded(true)
            .EnableUnloading();
        foreach (var shared in s_shared)
            builder.PreferDefaultLoadContextAssembly(shared.GetName());
        return builder.Build();
    }

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
