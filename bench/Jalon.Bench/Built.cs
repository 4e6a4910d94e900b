using System.Reflection;

namespace Jalon.Bench;

/// <summary>Where the build has left what is measured.</summary>
internal static class Built
{
    public static string Repository => Path.GetFullPath(Metadata("Repository"));

    public static string Executable => Path.Combine(Metadata("Executable"), "Jalon");

    public static string Plugins => Path.Combine(Metadata("Executable"), "plugins");

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
