using System.Net;
using System.Net.Sockets;
using Jalon.Api;

namespace Jalon.Host.Server;

/// <summary>The Unix domain socket that a host listens on.</summary>
internal static class ListeningSocket
{
    /// <summary>
    /// A bound socket that does not listen yet. Its mode is set before it does, so that nobody else ever reached it. It is bound beside its path and moved
    /// there: what disposes of it removes the path that it was bound to, which must not be that of a host that came after it.
    /// </summary>
    public static Socket Bind(EndPoint end)
    {
        var path = end.ToString()!;
        var beside = Path.ChangeExtension(path, "new");
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            File.Delete(beside);
            socket.Bind(new UnixDomainSocketEndPoint(beside));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
            File.Move(beside, path, overwrite: true);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Makes room where a killed host left its socket behind.</summary>
    /// <exception cref="ProblemException">Somebody listens there, or no socket can be there.</exception>
    public static void MakeRoom(string path)
    {
        try
        {
            var end = new UnixDomainSocketEndPoint(path);
            if (!File.Exists(path))
                return;
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            if (Answers(socket, end))
                throw new ProblemException(new Problem("refused", null, $"somebody listens on {path} already; end that host first", []));
            File.Delete(path);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ProblemException(new Problem("refused", null, $"{path} is too long for a socket, which may have some hundred bytes; move the workspace to a shorter path", []));
        }
    }

    private static bool Answers(Socket socket, EndPoint end)
    {
        try
        {
            socket.Connect(end);
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused or SocketError.ConnectionReset or SocketError.AddressNotAvailable)
        {
            return false;
        }
    }
}
