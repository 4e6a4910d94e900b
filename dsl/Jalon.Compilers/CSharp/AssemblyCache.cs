using System.Security.Cryptography;
using System.Text;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// Compiled assemblies on disk, under the hash of their source and of all that compiled it. Several processes may share a folder: an entry is
/// written aside and renamed, and one that is damaged counts as absent.
/// </summary>
/// <remarks>What lies in the folder is run: it is made for the host's own user alone, and one that others may write to is not used.</remarks>
/// <param name="folder">Made when the first entry is kept.</param>
public sealed class AssemblyCache(string folder)
{
    /// <summary>The key of a source: SHA-256 over it and the versions of compiler, runtime and runtime library, as hex.</summary>
    public static string KeyOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RuntimeReferences.Version + "\n" + source)));

    /// <summary>The assembly kept under a key; null where there is none, or none that is whole.</summary>
    public byte[]? Find(string key)
    {
        byte[] entry;
        try
        {
            if (!IsPrivate())
                return null;
            entry = File.ReadAllBytes(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (entry.Length <= SHA256.HashSizeInBytes)
            return null;
        var image = entry.AsSpan(SHA256.HashSizeInBytes);
        return SHA256.HashData(image).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes)) ? image.ToArray() : null;
    }

    /// <summary>Keeps an assembly. A folder that cannot be written costs the next process a compilation, no more.</summary>
    public void Keep(string key, byte[] image)
    {
        var aside = PathOf(key) + "." + Guid.NewGuid().ToString("n");
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (!IsPrivate())
                return;
            File.WriteAllBytes(aside, [.. SHA256.HashData(image), .. image]);
            File.Move(aside, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(aside);
        }
    }

    // On Windows a folder below the workspace has the workspace's rights.
    private bool IsPrivate() =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing was kept, and nothing can be cleared away: the next process meets the same folder and says no more than this one.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".assembly");
}
