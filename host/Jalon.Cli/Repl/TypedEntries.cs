using Jalon.Cli.Repl.Editing;

namespace Jalon.Cli.Repl;

/// <summary>Entries from a person at a terminal: an editor with history and completion.</summary>
internal sealed class TypedEntries(Terminal terminal, HistoryFile file, Writing writing) : IEntries
{
    private EditorState _state = new(LineBuffer.Empty, History.Of(file.Read()));

    public async Task<string?> NextAsync(CancellationToken cancellation)
    {
        _state = new EditorState(LineBuffer.Empty, History.Of(_state.History.Entries));
        terminal.Begin();
        while (true)
        {
            terminal.Draw(_state);
            var key = await terminal.NextKeyAsync(cancellation).ConfigureAwait(false);
            (_state, var effect) = _state.Press(key);
            switch (effect)
            {
                case Effect.Complete:
                    if (await writing.Assist(_state.Buffer.Text, _state.Buffer.Caret, cancellation).ConfigureAwait(false) is { } assistance)
                        _state = _state.With(assistance);
                    break;
                case Effect.Submit:
                    if (await IsDoneAsync(cancellation).ConfigureAwait(false))
                        return Done();
                    _state = _state with { Buffer = LineBuffer.Of(_state.Buffer.Text + "\n") };
                    break;
                case Effect.GiveUp:
                    terminal.End(_state);
                    terminal.Begin();
                    break;
                case Effect.Leave:
                    terminal.End(_state);
                    return null;
                case Effect.Wipe:
                    terminal.Wipe();
                    break;
            }
        }
    }

    public Task<T> WhileAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation) => terminal.WhileAsync(work, cancellation);

    // More keys at once are a paste, whose line ends mean no more than that.
    private async Task<bool> IsDoneAsync(CancellationToken cancellation) =>
        !terminal.HasKeys
        && (_state.Buffer.IsOnBlankLine || !_state.Buffer.IsOnLastLine || !await writing.IsUnfinished(_state.Buffer.Text, cancellation).ConfigureAwait(false));

    private string Done()
    {
        terminal.End(_state);
        var entry = _state.Buffer.Text.TrimEnd();
        _state = _state with { History = _state.History.With(entry) };
        file.Write(_state.History.Entries);
        return entry;
    }
}
