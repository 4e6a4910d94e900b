namespace Jalon.Sdk;

/// <summary>What the host lends an effect activity for one task. The host implements it; a test kit does too.</summary>
public abstract class EffectContext
{
    /// <summary>Cancelled when the task is stopped or its time is over.</summary>
    public abstract CancellationToken Cancellation { get; }

    /// <summary>Which attempt this is, from 1; more than 1 after a failure or a crash.</summary>
    public abstract int Attempt { get; }

    /// <summary>The one instant of the task.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>What a transition carries, to build on.</summary>
    public abstract Relation this[Transition transition] { get; }

    /// <summary>Reads rows, in their order or else by the key, a batch at a time; the data's engine does the work.</summary>
    public abstract IAsyncEnumerable<RowBatch> ReadAsync(Relation rows);

    /// <summary>Has the data's engine write rows to a file, whole or not at all, and gives their number.</summary>
    /// <param name="rows">Rows and columns to write, in their order or else by the key.</param>
    /// <param name="file">Where and how.</param>
    public abstract Task<long> ExportAsync(Relation rows, ExportFile file);

    /// <summary>Writes a line to the run's log.</summary>
    public abstract void Log(LogLevel level, string message);
}
