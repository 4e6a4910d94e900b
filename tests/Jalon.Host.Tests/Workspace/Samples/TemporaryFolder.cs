namespace Jalon.Host.Tests.Workspace.Samples;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jalon-sample-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
