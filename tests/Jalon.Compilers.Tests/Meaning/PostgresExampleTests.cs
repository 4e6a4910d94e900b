using Jalon.Algebra.Functions;
using Jalon.Host.Tests.Engines.Postgres;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>What the catalogue documents by example is so on PostgreSQL.</summary>
public sealed class PostgresExampleTests : IDisposable
{
    private readonly PostgresServer _server;
    private readonly string _database;

    public PostgresExampleTests(PostgresServer server)
    {
        _server = server;
        _database = server.EmptyDatabase();
    }

    public void Dispose() => _server.GiveBack(_database);

    [Fact]
    public void Each_example_of_the_catalogue_gives_what_is_documented()
    {
        using var examples = new ExampleTests.Examples(_database);
        var different = new List<string>();
        foreach (var (expression, gives) in Catalogue.Standard.Functions.SelectMany(f => f.Examples).Select(e => (e.Expression, e.Gives)))
        {
            try
            {
                var (expected, answer) = (examples.Expected(expression, gives), examples.Backends.OnPostgres(expression)[0][0]);
                if (answer != expected)
                    different.Add($"{expression} gives {answer ?? "empty"}, not {expected ?? "empty"}");
            }
            catch (NotSupportedException e) when (Functions.FunctionTable.NotOnPostgres.Contains(e.Message))
            {
            }
            catch (Exception e) when (e is System.Data.Common.DbException or NotSupportedException)
            {
                different.Add($"{expression} fails: {e.Message} {examples.Backends.PostgresSqlOf(expression)}");
            }
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }
}
