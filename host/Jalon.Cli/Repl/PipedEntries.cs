namespace Jalon.Cli.Repl;

/// <summary>Entries from a pipe: lines, as many as one needs; an empty one ends it.</summary>
internal sealed class PipedEntries(TextReader lines, Writing writing) : IEntries
{
    public async Task<string?> NextAsync(CancellationToken cancellation)
    {
        string? entry = null;
        while (await lines.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (entry is not null && line.Trim().Length == 0)
                break;
            entry = entry is null ? line : $"{entry}\n{line}";
            if (!await writing.IsUnfinished(entry, cancellation).ConfigureAwait(false))
                break;
        }

        return entry;
    }

    public Task<T> WhileAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) => work(cancellation);
}
