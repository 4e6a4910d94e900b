using System.Diagnostics;
using System.Globalization;

namespace Jalon.Host.Execution;

/// <summary>
/// Names this host process as the owner of runs: <c>pid:start@machine</c>. The start tells a process from a later one of the same number.
/// </summary>
public static class HostOwner
{
    /// <summary>This process.</summary>
    public static string Here { get; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether the process of that name is known to be gone. One on another machine is not known to be.</summary>
    public static bool IsGone(string owner)
    {
        var at = owner.IndexOf('@', StringComparison.Ordinal);
        var colon = owner.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || at < colon || owner[(at + 1)..] != Environment.MachineName)
            return false;
        if (!int.TryParse(owner.AsSpan(0, colon), CultureInfo.InvariantCulture, out var pid))
            return false;
        try
        {
            using var process = Process.GetProcessById(pid);
            return Of(process) != owner;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>An owner's name as people read it: <c>process 4711 on night</c>.</summary>
    public static string Words(string owner)
    {
        var at = owner.IndexOf('@', StringComparison.Ordinal);
        var colon = owner.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || at < colon ? owner : $"process {owner[..colon]} on {owner[(at + 1)..]}";
    }

    private static string Of(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{process.Id}:{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}@{Environment.MachineName}");
}
