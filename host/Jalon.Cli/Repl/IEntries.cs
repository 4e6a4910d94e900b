namespace Jalon.Cli.Repl;

/// <summary>Where a session's entries come from: a person who types, or a pipe.</summary>
internal interface IEntries
{
    /// <summary>The next entry, which may have several lines; null where no more will come.</summary>
    Task<string?> NextAsync(CancellationToken cancellation);

    /// <summary>Works until done, or until the person says to stop; then <see cref="OperationCanceledException"/>.</summary>
    Task<T> WhileAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation);
}
