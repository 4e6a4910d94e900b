using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

public sealed class UnloadTests : IDisposable
{
    private readonly Gallery _gallery = new();

    public void Dispose() => _gallery.Dispose();

    [Fact]
    public void Fifty_rounds_of_loading_leave_nothing_behind()
    {
        _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").With("bad-constructor", "1.0.0").With("faulty", "1.0.0");
        var contexts = Enumerable.Range(0, 50).SelectMany(_ => Round(_gallery.Find())).ToList();
        for (var i = 0; i < 100 && contexts.Any(c => c.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(150, contexts.Count);
        Assert.DoesNotContain(contexts, c => c.IsAlive);
    }

    [Fact]
    public void What_was_unloaded_is_loaded_again_when_asked_for()
    {
        var plugin = _gallery.With("stamp", "1.4.2").Find().Resolve("stamp");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("hello from library 1", Stamping.Greeting(plugin.Activity("stamp")));
            plugin.Unload();
            Assert.False(plugin.IsLoaded);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Round(PluginCatalogue catalogue)
    {
        var contexts = new List<WeakReference>();
        foreach (var plugin in catalogue.Plugins.Where(p => p.Types.Contains("stamp") || p.Types.Contains("faulty")))
        {
            var activity = plugin.Activity(plugin.Types[0]);
            contexts.Add(new(AssemblyLoadContext.GetLoadContext(activity.GetType().Assembly)));
            if (plugin.Types.Contains("stamp"))
                Stamping.Greeting(activity);
            else
                Assert.Throws<PluginFaultException>(() => new Containment(plugin.Manifest!.Identity, Containment.DefaultLimit).List(
                    "Compose", () => ((Sdk.SetActivity)activity).Compose(Stamping.Settings(activity, ("How", "Throw")), Stamping.Inputs)));
        }

        foreach (var plugin in catalogue.Plugins)
        {
            plugin.Verify();
            plugin.Unload();
        }

        return contexts;
    }
}
