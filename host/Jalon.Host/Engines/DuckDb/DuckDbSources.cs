using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>Where the rows of a question lie.</summary>
internal sealed class DuckDbSources(DuckDbCatalogue catalogue, Reading reading, Func<string, string> workingTable, CancellationToken cancellation)
    : ReadingSources(reading, workingTable)
{
    public override string Table(Entity entity) => catalogue.Table(entity.Table, cancellation);

    public override string File(FileScan file) => catalogue.File(file, cancellation);
}
