using Jalon.Host.Workspace.Samples;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A workspace of its own, gone after the test.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private TemporaryWorkspace(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>As <c>jalon init</c> makes it.</summary>
    public static async Task<TemporaryWorkspace> InitAsync()
    {
        var workspace = new TemporaryWorkspace(Directory.CreateTempSubdirectory("jalon-e2e-").FullName);
        (await JalonProcess.RunAsync(workspace.Folder, "init", ".")).Well();
        return workspace;
    }

    /// <summary>The same, without a process for it.</summary>
    public static TemporaryWorkspace Sample()
    {
        var workspace = new TemporaryWorkspace(Directory.CreateTempSubdirectory("jalon-e2e-").FullName);
        SampleWorkspace.WriteTo(workspace.Folder);
        return workspace;
    }

    public static TemporaryWorkspace Empty()
    {
        var workspace = new TemporaryWorkspace(Directory.CreateTempSubdirectory("jalon-e2e-").FullName);
        workspace.Write("jalon.json", "{}");
        return workspace;
    }

    /// <summary>Two customers, and the campaign <c>good</c> that finds both.</summary>
    public static TemporaryWorkspace Shop()
    {
        var workspace = Empty();
        workspace.Write("data/customer.csv", "id,country\n1,FR\n2,DE\n");
        workspace.Write("model/shop.model", "entity customer { key = id }");
        workspace.Write("campaigns/good.campaign", "campaign good {\n activity all : build-audience { query = from customer }\n}\n");
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

    /// <summary>The campaign <c>c</c>, one line an activity, from line 2 on.</summary>
    public void Campaign(params string[] lines) => Write("campaigns/c.campaign", "campaign c {\n" + string.Concat(lines.Select(l => $" {l}\n")) + "}\n");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
