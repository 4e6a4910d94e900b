using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Jalon.Tui.Life;

/// <summary>
/// The terminal that the process was started from. It can go away while the process lives: the connection drops, the window is closed, and the hang-up
/// signal goes to the leader of the session only.
/// </summary>
internal sealed partial class ControllingTerminal : IDisposable
{
    private const string Device = "/dev/tty";

    private AnonymousPipeServerStream? _silence;

    private ControllingTerminal()
    {
    }

    /// <summary>Whether it went away.</summary>
    public bool IsGone => !CanBeOpened();

    /// <summary>The terminal of this process; null where there is none that could be watched.</summary>
    public static ControllingTerminal? OfProcess() => !OperatingSystem.IsWindows() && CanBeOpened() ? new ControllingTerminal() : null;

    /// <summary>
    /// Puts a pipe that stays silent in the place of a terminal that went away. Such a terminal is readable for ever and gives nothing; the library's
    /// reader would ask it without a pause, and never hear that it should stop.
    /// </summary>
    public void Silence()
    {
        if (_silence is not null)
            return;
        _silence = new AnonymousPipeServerStream(PipeDirection.Out);
        Duplicate(_silence.ClientSafePipeHandle.DangerousGetHandle().ToInt32(), 0);
        // A reader that was between its question and its reading would read for ever; this is for him.
        _silence.WriteByte(0);
    }

    /// <inheritdoc/>
    public void Dispose() => _silence?.Dispose();

    private static bool CanBeOpened()
    {
        try
        {
            using var terminal = File.OpenHandle(Device, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int of, int onto);
}
