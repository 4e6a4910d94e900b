using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Where the rows of a question lie. It is asked by a thread that may wait: files are loaded when they are first asked for.</summary>
internal sealed class PostgresSources(PostgresEngine engine, Reading reading, Func<string, string> workingTable, CancellationToken cancellation) : ISqlSources
{
    public string Table(Entity entity) => engine.TableAsync(entity.Table, cancellation).GetAwaiter().GetResult();

    public string WorkingTable(WorkingTable transition) => reading.Tables.TryGetValue(transition.Transition, out var table)
        ? workingTable(table)
        : throw new EngineFault(EngineFaultKind.MissingTable, $"The transition '{transition.Transition}' has no working table yet. Run the activity before it first.")
        {
            Where = transition.Transition,
        };

    public string Audience(AudienceScan audience) => throw new EngineFault(
        EngineFaultKind.MissingTable, $"There is no saved audience '{audience.Audience}'. Save one first, or name an activity.")
    {
        Where = audience.Audience,
    };

    public string File(FileScan file) => engine.Files.FileAsync(file, cancellation).GetAwaiter().GetResult();
}
