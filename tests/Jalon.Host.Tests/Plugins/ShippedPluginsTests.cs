using System.Diagnostics;
using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

[Collection(nameof(Alone))]
public sealed class ShippedPluginsTests
{
    [Fact]
    public void All_are_found_and_load()
    {
        var catalogue = PluginCatalogue.Find(Gallery.Shipped, null);
        catalogue.VerifyAll();
        Assert.All(catalogue.Plugins, p => Assert.Null(p.Problem));
        Assert.Equal(
            ["and-join", "build-audience", "change-dimension", "combine", "deduplicate", "end", "enrich", "extract-file", "fork", "jump", "load-file", "reconcile", "signal", "split", "sub-campaign", "test", "wait"],
            catalogue.Types);
    }

    [Fact]
    public void The_contract_is_the_hosts_and_not_a_copy_beside_a_plugin() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Gallery.Shipped, "*.dll", SearchOption.AllDirectories),
            f => Path.GetFileName(f) is "Jalon.Sdk.dll" or "Jalon.Algebra.dll");

    [Fact]
    public void All_are_found_and_loaded_and_soon()
    {
        // The best of a few rounds, with room to spare: other tests run in this process. The figure itself is measured (docs/performance.md).
        var rounds = Enumerable.Range(0, 5).Select(_ => Round()).ToList();
        TestContext.Current.SendDiagnosticMessage(
            $"all plugins found and loaded, in ms (of processor time): {string.Join(", ", rounds.Select(r => $"{r.Elapsed:0} ({r.Processor:0})"))}");
        Assert.InRange(rounds.Min(r => r.Processor), 0, 2_000);
    }

    private static (double Elapsed, double Processor) Round()
    {
        var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var catalogue = PluginCatalogue.Find(Gallery.Shipped, null);
        foreach (var plugin in catalogue.Plugins)
            plugin.Activity(plugin.Types[0]);
        var took = (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        foreach (var plugin in catalogue.Plugins)
            plugin.Unload();
        return took;
    }
}
