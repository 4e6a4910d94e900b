namespace Jalon.Host.Workspace.Samples;

/// <summary>A new workspace was to be made in a folder that holds something already. Nothing was written.</summary>
public sealed class FolderNotEmptyException : IOException
{
    /// <summary>For the folder at this path.</summary>
    public FolderNotEmptyException(string folder)
        : base($"'{folder}' is not empty. A new workspace needs a new or an empty folder: name another one, or move what is in it.") => Folder = folder;

    /// <summary>The folder, as it was asked for.</summary>
    public string Folder { get; }
}
