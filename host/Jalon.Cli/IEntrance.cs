using Jalon.Cli.Repl;

namespace Jalon.Cli;

/// <summary>What the executable lends the verbs: the ways into a workspace. The verbs know no host.</summary>
/// <remarks>All throw <see cref="ProblemException"/> for what a person must know.</remarks>
public interface IEntrance
{
    /// <summary>A host for the workspace: the one that runs, or one started in this process.</summary>
    /// <param name="workspace">A folder; null for the nearest with a <c>jalon.json</c>, from <paramref name="near"/> upward.</param>
    /// <param name="near">A file or folder that the verb names; null for the current folder.</param>
    /// <param name="language">Of messages.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Session> OpenAsync(string? workspace, string? near, string language, CancellationToken cancellation);

    /// <summary>Makes a workspace with sample data in an empty or new folder, and gives the files that it wrote.</summary>
    Task<IReadOnlyList<string>> InitAsync(string folder, CancellationToken cancellation);

    /// <summary>Hosts the workspace until cancelled. Calls back once it listens, with the socket's path.</summary>
    /// <param name="workspace">A folder; null for the nearest with a <c>jalon.json</c>.</param>
    /// <param name="log">How the host writes its log: <c>text</c>, <c>json</c> or <c>none</c>; null for <c>text</c>, or the journal's form under systemd.</param>
    /// <param name="listening">Told the socket's path.</param>
    /// <param name="cancellation">Ends it: tasks in flight are let end.</param>
    Task ServeAsync(string? workspace, string? log, Action<string> listening, CancellationToken cancellation);

    /// <summary>Puts a backup in the place of the workspace's store, while no host works on it.</summary>
    /// <param name="workspace">A folder; null for the nearest with a <c>jalon.json</c>.</param>
    /// <param name="file">What a backup wrote.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Where the store that was there is kept; null where none was.</returns>
    Task<string?> RestoreAsync(string? workspace, string file, CancellationToken cancellation);

    /// <summary>A session of C# lines. They run in this process, as the person who typed them, and never in a host that serves others.</summary>
    ICSharpLines CSharp();

    /// <summary>Runs the console on a host until the person leaves it.</summary>
    Task<int> ConsoleAsync(IJalonClient client, string language, CancellationToken cancellation);
}
