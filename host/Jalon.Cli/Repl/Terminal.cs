using Jalon.Cli.Repl.Editing;

namespace Jalon.Cli.Repl;

/// <summary>The terminal itself: keys in, frames out. Everything that decides anything is elsewhere.</summary>
internal sealed class Terminal(TextWriter to)
{
    private readonly Queue<ConsoleKeyInfo> _ahead = new();
    private Task<ConsoleKeyInfo>? _next;
    private int _cursorRow;

    /// <summary>Whether keys were pressed that nobody has read yet.</summary>
    public bool HasKeys => _ahead.Count > 0 || (_next is { IsCompleted: true }) || (_next is null && Console.KeyAvailable);

    /// <summary>A new entry begins where the cursor stands.</summary>
    public void Begin()
    {
        Console.TreatControlCAsInput = true;
        _cursorRow = 0;
    }

    /// <summary>The entry is done: what comes next begins below it.</summary>
    public void End(EditorState state)
    {
        var whole = state with { Buffer = state.Buffer with { Caret = state.Buffer.Text.Length }, Menu = null };
        Draw(whole);
        to.Write("\r\n");
        to.Flush();
        _cursorRow = 0;
    }

    public void Wipe()
    {
        to.Write("\e[H\e[2J");
        _cursorRow = 0;
    }

    public void Draw(EditorState state)
    {
        var frame = Frame.Of(state, Console.WindowWidth, Math.Max(2, Console.WindowHeight));
        var up = frame.Rows.Count - 1 - frame.CursorRow;
        to.Write("\r" + Up(_cursorRow) + "\e[J" + string.Join("\r\n", frame.Rows) + "\r" + Up(up) + (frame.CursorColumn > 0 ? $"\e[{frame.CursorColumn}C" : ""));
        to.Flush();
        _cursorRow = frame.CursorRow;
    }

    public async Task<ConsoleKeyInfo> NextKeyAsync(CancellationToken cancellation)
    {
        if (_ahead.TryDequeue(out var early))
            return early;
        var key = await Next().WaitAsync(cancellation).ConfigureAwait(false);
        _next = null;
        return key;
    }

    /// <summary>Works, and listens meanwhile: Ctrl-C stops the work, all other keys are kept for the next entry.</summary>
    public async Task<T> WhileAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var working = work(stop.Token);
        while (await Task.WhenAny(working, Next()).ConfigureAwait(false) != working)
        {
            var key = await Next().ConfigureAwait(false);
            _next = null;
            if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                await stop.CancelAsync().ConfigureAwait(false);
            else
                _ahead.Enqueue(key);
        }

        return await working.ConfigureAwait(false);
    }

    // Reading a key cannot be given up, so that one that was begun is waited for by whoever asks next.
    private Task<ConsoleKeyInfo> Next() => _next ??= Task.Run(() => Console.ReadKey(intercept: true));

    private static string Up(int rows) => rows > 0 ? $"\e[{rows}A" : "";
}
