using Jalon.Algebra.Relations;
using Jalon.Host.Engines;
using Jalon.Host.Store;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Execution;

/// <summary>What an effect activity is lent for one task.</summary>
internal sealed class TaskEffects(
    IReadOnlyDictionary<string, Relation> inputs, int attempt, Instant now, EngineSession session, Reading reading, Action<LogLevel, string> log, CancellationToken cancellation)
    : EffectContext
{
    public override CancellationToken Cancellation => cancellation;

    public override int Attempt => attempt;

    public override DateTimeOffset Now => now.ToDateTimeOffset();

    public override Relation this[Transition transition] => inputs.TryGetValue(transition.ToString(), out var relation)
        ? relation
        : throw new SettingsException("input", $"'{transition}' is not among the inputs");

    public override IAsyncEnumerable<RowBatch> ReadAsync(Relation rows) => session.ReadAsync(rows, reading, cancellation);

    public override Task<long> ExportAsync(Relation rows, ExportFile file) => session.ExportAsync(rows, file, reading, cancellation);

    public override void Log(LogLevel level, string message) => log(level, message);

    /// <summary>Whether an exception came out of what the host lent, so that nobody blames the plugin.</summary>
    public static bool IsHosts(Exception e) => e is EngineFault or StoreFault;
}
