using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Where the rows of a question lie. It is asked by a thread that may wait: files are loaded when they are first asked for.</summary>
internal sealed class PostgresSources(PostgresEngine engine, Reading reading, Func<string, string> workingTable, CancellationToken cancellation)
    : ReadingSources(reading, workingTable)
{
    public override string Table(Entity entity) => engine.TableAsync(entity.Table, cancellation).GetAwaiter().GetResult();

    public override string File(FileScan file) => engine.Files.FileAsync(file, cancellation).GetAwaiter().GetResult();
}
