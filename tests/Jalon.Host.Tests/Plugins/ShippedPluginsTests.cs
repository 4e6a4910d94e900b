using System.Diagnostics;
using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

public sealed class ShippedPluginsTests
{
    [Fact]
    public void The_twelve_are_found_and_load()
    {
        var catalogue = PluginCatalogue.Find(Gallery.Shipped, null);
        catalogue.VerifyAll();
        Assert.All(catalogue.Plugins, p => Assert.Null(p.Problem));
        Assert.Equal(
            ["and-join", "build-audience", "change-dimension", "combine", "deduplicate", "enrich", "extract-file", "fork", "load-file", "reconcile", "split", "wait"],
            catalogue.Types);
    }

    [Fact]
    public void The_contract_is_the_hosts_and_not_a_copy_beside_a_plugin() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Gallery.Shipped, "*.dll", SearchOption.AllDirectories),
            f => Path.GetFileName(f) is "Jalon.Sdk.dll" or "Jalon.Algebra.dll");

    [Fact]
    public void All_are_found_and_loaded_within_a_quarter_of_a_second()
    {
        // The best of a few rounds: what else the machine does at the time is no property of the plugins.
        var rounds = Enumerable.Range(0, 5).Select(_ => Round()).ToList();
        TestContext.Current.SendDiagnosticMessage($"found and loaded, in ms: {string.Join(", ", rounds.Select(r => $"{r:0.0}"))}");
        Assert.InRange(rounds.Min(), 0, 250);
    }

    private static double Round()
    {
        var begun = Stopwatch.GetTimestamp();
        var catalogue = PluginCatalogue.Find(Gallery.Shipped, null);
        foreach (var plugin in catalogue.Plugins)
            plugin.Activity(plugin.Types[0]);
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        foreach (var plugin in catalogue.Plugins)
            plugin.Unload();
        return elapsed;
    }
}
