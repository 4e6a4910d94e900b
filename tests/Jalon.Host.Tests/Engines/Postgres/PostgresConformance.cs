using Jalon.Host.Engines;
using Jalon.Host.Engines.Postgres;

namespace Jalon.Host.Tests.Engines.Postgres;

public sealed class PostgresConformance(PostgresServer server) : EngineConformance, IAsyncDisposable
{
    private string? _database;

    protected override Engine Start(string root) => PostgresEngine.Start(new EngineSettings(root), _database ??= server.EmptyDatabase());

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        if (_database is not null)
            server.GiveBack(_database);
    }
}
