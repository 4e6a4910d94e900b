using System.Diagnostics;
using System.Globalization;
using Jalon.Host.Plugins;

namespace Jalon.Bench.Start;

/// <summary>The shipped plugins, found and all loaded, once in a process that has loaded none before.</summary>
internal static class PluginMeasurement
{
    public static int Run()
    {
        var watch = Stopwatch.StartNew();
        var found = PluginCatalogue.Find(Built.Plugins, null);
        var types = found.Types.Select(type => found.Resolve(type).Type(type)).ToList();
        var took = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{types.Count} {took:F0}"));
        return 0;
    }
}
