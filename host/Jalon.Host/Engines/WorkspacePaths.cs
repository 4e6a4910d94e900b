namespace Jalon.Host.Engines;

/// <summary>Paths that people write, as paths of this machine: inside the workspace, or not at all.</summary>
internal sealed class WorkspacePaths(string root)
{
    private readonly Enclosure _workspace = new(root);

    public string Root => _workspace.Root;

    /// <summary>The full path.</summary>
    /// <exception cref="EngineFault">It leads out of the workspace.</exception>
    public string Inside(string path) => _workspace.Inside(path) ?? throw new EngineFault(
        EngineFaultKind.OutsideWorkspace, $"The path '{path}' leads out of the workspace. Name a file below '{Root}'.")
    {
        Where = path,
    };

    /// <summary>The full path of a file that is there.</summary>
    /// <exception cref="EngineFault">It is not there, or leads out of the workspace.</exception>
    public string Existing(string path)
    {
        var full = Inside(path);
        return File.Exists(full) ? full : throw new EngineFault(
            EngineFaultKind.MissingFile, $"The file '{path}' is not there. Check the path: it is relative to the workspace, '{Root}'.")
        {
            Where = path,
        };
    }
}
