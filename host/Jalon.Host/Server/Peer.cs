using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Jalon.Host.Server;

/// <summary>Who is at the other end of a Unix domain socket, by the system's word: what a client says of itself is not trusted.</summary>
internal static class Peer
{
    // <sys/socket.h> of Linux: SOL_SOCKET, SO_PEERCRED, and struct ucred of three 32-bit numbers, of which the second is the user's.
    private const int SocketLevel = 1, PeerCredentials = 17, CredentialBytes = 12, UserAt = 4;

    private static readonly Lock Names = new();

    /// <summary>The user's name; the number of one who has no name here; this host's own user where the system does not tell.</summary>
    public static string Of(IFeatureCollection features)
    {
        if (!OperatingSystem.IsLinux() || features.Get<IConnectionSocketFeature>()?.Socket is not { AddressFamily: AddressFamily.Unix } socket)
            return Environment.UserName;
        Span<byte> credentials = stackalloc byte[CredentialBytes];
        return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) == CredentialBytes
            ? Name(BitConverter.ToUInt32(credentials[UserAt..]))
            : Environment.UserName;
    }

    private static string Name(uint user)
    {
        // The entry lies in memory that the next call overwrites; its first field is the name.
        lock (Names)
        {
            return UserEntry(user) is var entry && entry != nint.Zero && Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(entry)) is { Length: > 0 } name
                ? name
                : string.Create(CultureInfo.InvariantCulture, $"user {user}");
        }
    }

    [DllImport("libc", EntryPoint = "getpwuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint UserEntry(uint user);
}
