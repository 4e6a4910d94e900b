namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A workspace of its own, as <c>jalon init</c> makes it, gone after the test.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private TemporaryWorkspace(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<TemporaryWorkspace> InitAsync()
    {
        var workspace = new TemporaryWorkspace(Directory.CreateTempSubdirectory("jalon-e2e-").FullName);
        var ended = await JalonProcess.RunAsync(workspace.Folder, "init", ".");
        Assert.True(ended.Exit == 0, ended.Error);
        return workspace;
    }

    public static TemporaryWorkspace Empty()
    {
        var workspace = new TemporaryWorkspace(Directory.CreateTempSubdirectory("jalon-e2e-").FullName);
        workspace.Write("jalon.json", "{}");
        return workspace;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
