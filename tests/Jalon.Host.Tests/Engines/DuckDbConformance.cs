using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;

namespace Jalon.Host.Tests.Engines;

public sealed class DuckDbConformance : EngineConformance
{
    protected override Engine Start(string root) => DuckDbEngine.Start(new EngineSettings(root));
}
