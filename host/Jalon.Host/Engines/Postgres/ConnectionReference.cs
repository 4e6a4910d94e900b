namespace Jalon.Host.Engines.Postgres;

/// <summary>
/// Where a connection string stands: <c>env:NAME</c>, an environment variable, or <c>file:PATH</c>, a file. The settings of a workspace are shared; a secret
/// is not, so it never stands in them.
/// </summary>
public static class ConnectionReference
{
    /// <summary>The connection string.</summary>
    /// <param name="reference">As the settings have it.</param>
    /// <param name="root">The workspace's folder, from which a file's path starts.</param>
    /// <exception cref="EngineFault">It refers to nothing, or is no reference.</exception>
    public static string Read(string reference, string root)
    {
        var at = reference.IndexOf(':', StringComparison.Ordinal);
        return (reference[..Math.Max(at, 0)], reference[(at + 1)..]) switch
        {
            ("env", var name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
                ? value
                : throw Fault($"The environment variable '{name}', which jalon.json refers to, is not set. Set it to the connection string of the PostgreSQL database."),
            ("file", var path) => File.Exists(Path.Combine(root, path))
                ? File.ReadAllText(Path.Combine(root, path)).Trim()
                : throw Fault($"The file '{path}', which jalon.json refers to, is not there. Write the connection string of the PostgreSQL database into it."),
            _ => throw Fault("The setting 'postgres' of jalon.json holds no reference. Write env:NAME or file:PATH, and the connection string there."),
        };
    }

    private static EngineFault Fault(string message) => new(EngineFaultKind.Failed, message);
}
