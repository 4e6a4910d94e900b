using System.Reflection;

namespace Jalon.EndToEnd.Tests;

/// <summary>Where this repository lies, found from the test's own folder upward.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The plugins of tests/plugins, as their builds leave them: <c>id/version/</c>.</summary>
    public static string Gallery { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Gallery").Value!;

    /// <summary>
    /// Real customers and purchases, where whoever runs the tests has them: in <c>shared</c> beside the repository, or further up for a work
    /// tree that lies deeper. Null where they are not to be had.
    /// </summary>
    public static string? AdventureWorks { get; } = Above(Root)
        .Select(folder => Path.Combine(folder, "shared", "data", "adventureworks")).FirstOrDefault(Directory.Exists);

    private static string Find() => Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Platform.sln")))
        ?? throw new InvalidOperationException("the tests do not run inside the repository");

    private static IEnumerable<string> Above(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
            yield return above;
    }
}
