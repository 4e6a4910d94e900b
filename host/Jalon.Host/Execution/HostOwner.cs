using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jalon.Host.Execution;

/// <summary>
/// Names host processes as the owners of runs: <c>pid:start@machine</c>, and behind it <c>#token</c> of the lease under which they own them. The start
/// tells a process from a later one of the same number.
/// </summary>
public static partial class HostOwner
{
    /// <summary>This process.</summary>
    public static string Here { get; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether the process of that name is known to be gone. One on another machine is not known to be.</summary>
    public static bool IsGone(string owner)
    {
        var named = Form().Match(owner);
        if (!named.Success || named.Groups["machine"].Value != Environment.MachineName)
            return false;
        try
        {
            using var process = Process.GetProcessById(int.Parse(named.Groups["pid"].ValueSpan, CultureInfo.InvariantCulture));
            return Of(process) != named.Groups["process"].Value;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return true;
        }
    }

    /// <summary>An owner's name as people read it: <c>process 4711 on night</c>.</summary>
    public static string Words(string owner) =>
        Form().Match(owner) is { Success: true } named ? $"process {named.Groups["pid"].Value} on {named.Groups["machine"].Value}" : owner;

    private static string Of(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{process.Id}:{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}@{Environment.MachineName}");

    [GeneratedRegex("^(?<process>(?<pid>[0-9]+):[0-9]+@(?<machine>[^#]+))(#[0-9]+)?\\z")]
    private static partial Regex Form();
}
