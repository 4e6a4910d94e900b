namespace Jalon.Host.Tests;

/// <summary>A file under tests/cases that says what is expected. JALON_ACCEPT=1 writes what was got instead, to be read before it is committed.</summary>
internal static class GoldenFile
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Workspace.Samples.SampleFolder.Path))!, "tests", "cases");

    public static void Holds(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"{path} is not there; JALON_ACCEPT=1 writes it");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
