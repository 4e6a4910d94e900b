namespace Jalon.EndToEnd.Tests;

/// <summary>Where this repository lies, found from the test's own folder upward.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Boutique => Path.Combine(Root, "samples", "boutique");

    /// <summary>Real customers and purchases, where whoever runs the tests has them beside the repository.</summary>
    public static string AdventureWorks => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "adventureworks"));

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Platform.sln")))
                return folder;
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
