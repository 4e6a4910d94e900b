using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Jalon.Host.Access;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Jalon.Host.Server;

/// <summary>Who is at the other end of a Unix domain socket, by the system's word: what a client says of itself is not trusted.</summary>
internal static class Peer
{
    // <sys/socket.h> of Linux: SOL_SOCKET, SO_PEERCRED with struct ucred (process, user, group, 32 bits each), and SO_PEERGROUPS with an array of groups.
    private const int SocketLevel = 1, PeerCredentials = 17, PeerGroups = 59, CredentialBytes = 12, UserAt = 4, GroupAt = 8, GroupsMax = 65_536;

    private static readonly Lock Names = new();

    /// <summary>The person; this host's own user where the system does not tell.</summary>
    public static Person Of(IFeatureCollection features)
    {
        if (!OperatingSystem.IsLinux() || features.Get<IConnectionSocketFeature>()?.Socket is not { AddressFamily: AddressFamily.Unix } socket)
            return Own();
        Span<byte> credentials = stackalloc byte[CredentialBytes];
        if (socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) != CredentialBytes)
            return Own();
        var user = BitConverter.ToUInt32(credentials[UserAt..]);
        var groups = Groups(socket).Prepend(BitConverter.ToUInt32(credentials[GroupAt..])).Distinct().Select(g => Name(g, GroupEntry, "group")).ToList();
        return new Person(Name(user, UserEntry, "user"), groups, user == 0 || user == EffectiveUser());
    }

    private static Person Own() => new(Environment.UserName, [], OwnsHost: true);

    private static uint[] Groups(Socket socket)
    {
        try
        {
            var groups = new byte[GroupsMax * sizeof(uint)];
            var length = socket.GetRawSocketOption(SocketLevel, PeerGroups, groups);
            return MemoryMarshal.Cast<byte, uint>(groups.AsSpan(0, length)).ToArray();
        }
        catch (SocketException)
        {
            // Systems before Linux 4.13 tell the first group only.
            return [];
        }
    }

    private static string Name(uint number, Func<uint, nint> find, string kind)
    {
        // The entry lies in memory that the next call overwrites; its first field is the name.
        lock (Names)
        {
            return find(number) is var entry && entry != nint.Zero && Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(entry)) is { Length: > 0 } name
                ? name
                : string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");
        }
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveUser();

    [DllImport("libc", EntryPoint = "getpwuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint UserEntry(uint user);

    [DllImport("libc", EntryPoint = "getgrgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint GroupEntry(uint group);
}
