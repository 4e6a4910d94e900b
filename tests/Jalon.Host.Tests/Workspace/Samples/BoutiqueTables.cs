using System.Globalization;
using DuckDB.NET.Data;

namespace Jalon.Host.Tests.Workspace.Samples;

/// <summary>The committed data files, each a table by its name, as an engine that is told nothing reads them.</summary>
public sealed class BoutiqueTables : IDisposable
{
    private readonly DuckDBConnection _engine = new("DataSource=:memory:");

    public BoutiqueTables()
    {
        _engine.Open();
        foreach (var file in Directory.GetFiles(Path.Combine(SampleFolder.Path, "data")))
            Run($"create table {Path.GetFileNameWithoutExtension(file)} as from read_csv('{file.Replace("'", "''", StringComparison.Ordinal)}')");
    }

    public void Dispose() => _engine.Dispose();

    public long Count(string rows) => long.Parse(Text($"select count(*)::varchar from (select 1 {rows})"), CultureInfo.InvariantCulture);

    public string Text(string sql)
    {
        using var command = _engine.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    public void Run(string sql)
    {
        using var command = _engine.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
