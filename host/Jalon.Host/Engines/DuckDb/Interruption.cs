using DuckDB.NET.Data;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>Has a command end when its work is cancelled. It is told again until it has: DuckDB forgets an interrupt that comes before its query has begun.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly Lock _ending = new();
    private readonly DuckDBCommand _command;
    private readonly CancellationTokenRegistration _cancelled;
    private Timer? _telling;
    private bool _ended;

    /// <summary>From here on until it is disposed of, which comes before the command is.</summary>
    public Interruption(DuckDBCommand command, CancellationToken cancellation)
    {
        _command = command;
        _cancelled = cancellation.Register(Begin);
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        lock (_ending)
        {
            _ended = true;
            _telling?.Dispose();
        }
    }

    private void Begin()
    {
        lock (_ending)
        {
            if (!_ended)
                _telling = new Timer(_ => Tell(), null, TimeSpan.Zero, Again);
        }
    }

    private void Tell()
    {
        lock (_ending)
        {
            if (!_ended)
                _command.Cancel();
        }
    }
}
