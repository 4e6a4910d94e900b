namespace Jalon.Host.Server;

/// <summary>What a host is started with.</summary>
/// <param name="Workspace">The workspace's folder.</param>
/// <param name="SocketPath">Where it listens.</param>
/// <param name="ShippedPlugins">The folder of the plugins beside the executable.</param>
/// <param name="Serves">Whether it hosts the workspace for all and goes on with runs whose hosts are gone; false for one verb's own host.</param>
/// <param name="Warms">Whether plugins and data are opened while it starts, beside it, since what will be asked needs them.</param>
public sealed record HostOptions(string Workspace, string SocketPath, string ShippedPlugins, bool Serves, bool Warms = false)
{
    /// <summary>What its clock and its timers are; the system's, unless a test moves them.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How it writes its own log.</summary>
    public LogForm Log { get; init; } = LogForm.None;
}
