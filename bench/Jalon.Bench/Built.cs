using System.Reflection;

namespace Jalon.Bench;

/// <summary>Where the build has left what is measured.</summary>
internal static class Built
{
    public static string Repository => Path.GetFullPath(Metadata("Repository"));

    /// <summary>What the launcher runs: with code compiled ahead of time where <c>./jalon</c> has built it so, else what the build left.</summary>
    public static string Executable => File.Exists(Ahead) ? Ahead : Path.Combine(Metadata("Executable"), "jalon");

    public static string Plugins => Path.Combine(Metadata("Executable"), "plugins");

    private static string Ahead => Path.Combine(Repository, "artifacts", "app", "jalon");

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
