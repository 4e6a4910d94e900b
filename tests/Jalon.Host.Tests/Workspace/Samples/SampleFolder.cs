namespace Jalon.Host.Tests.Workspace.Samples;

/// <summary>The committed sample, found from the test's own assembly upwards.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Root(AppContext.BaseDirectory), "samples", "boutique");

    private static string Root(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Platform.sln"))
            ? folder
            : Root(System.IO.Path.GetDirectoryName(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar))
                ?? throw new InvalidOperationException("The tests do not lie below the folder that holds Platform.sln."));
}
