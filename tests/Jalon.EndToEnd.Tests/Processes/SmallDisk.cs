using System.Diagnostics;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A disk of a few megabytes, mounted in memory for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Mounts one; null where this user may not, or this system has no such thing.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-disk-").FullName;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "jalon-test", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Takes all room but a little.</summary>
    public void Fill(int kilobytesLeft)
    {
        var wanted = new DriveInfo(Folder).AvailableFreeSpace - (kilobytesLeft * 1024L);
        using var file = File.Create(Filler);
        var block = new byte[64 * 1024];
        for (; wanted > 0; wanted -= block.Length)
            file.Write(block, 0, (int)Math.Min(wanted, block.Length));
    }

    /// <summary>Lets it be written, or not any more; nobody may have a file of it open.</summary>
    public void AllowWrites(bool allowed) =>
        Assert.True(Run("mount", "-o", allowed ? "remount,rw" : "remount,ro", Folder), "the disk cannot be mounted anew");

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
