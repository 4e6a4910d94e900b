using Jalon.Runs;

namespace Jalon.Host.Store.Sqlite;

/// <summary>The key of a run's rows, as parameters.</summary>
internal sealed record RunKey(string Campaign, int Number)
{
    public RunKey(RunId run)
        : this(run.Campaign, run.Number)
    {
    }
}
