using System.Globalization;
using System.Text;

using CsCheck;

using Jalon.Host.Tests.Engines.Postgres;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>
/// One meaning on each backend (language reference, section 7): generated expressions over generated rows, compared row by row. Each run takes the same
/// batches; with <c>JALON_PAIRS</c> it takes others, until so many pairs of a row and an expression are compared. What differs is told with the number of
/// its batch, which <c>JALON_BATCH</c> runs alone.
/// </summary>
public sealed class OneMeaningTests(ITestOutputHelper output, PostgresServer server)
{
    private const int RowsOfABatch = 200;
    private const int FormsOfABatch = 70;
    private const int BatchesOfAPlainRun = 2;

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    [Fact]
    public void Compiled_code_and_duckdb_give_the_same_answer_to_every_expression_over_every_row() => Compare(seed => Divergences(
        seed, null, b => new Comparison(b, $"batch {seed}, zone {b.Context.Zone.Id}", "DuckDB", b.OnDuckDb)));

    [Fact]
    public void Compiled_code_and_postgres_give_the_same_answer_to_every_expression_over_every_row()
    {
        var database = server.EmptyDatabase();
        try
        {
            Compare(seed => Divergences(
                seed, database, b => new Comparison(b, $"batch {seed}, zone {b.Context.Zone.Id}", "PostgreSQL", b.OnPostgres, Functions.FunctionTable.NotOnPostgres)));
        }
        finally
        {
            server.GiveBack(database);
        }
    }

    private void Compare(Func<int, (string Found, long Pairs)> batch)
    {
        var found = new StringBuilder();
        var ran = 0L;
        void Run(int seed)
        {
            var (different, pairs) = batch(seed);
            found.Append(different);
            ran += pairs;
        }

        if (Number("JALON_BATCH") is { } one)
            Run(one);
        else if (Number("JALON_PAIRS") is { } wanted)
            Gen.Int[0, int.MaxValue].Sample(Run, iter: Math.Max(1, wanted / (RowsOfABatch * FormsOfABatch)), threads: 1);
        else
            Enumerable.Range(1, BatchesOfAPlainRun).ToList().ForEach(Run);

        output.WriteLine($"{ran} pairs of a row and an expression.");
        Assert.True(found.Length == 0, found.ToString());
    }

    private static (string Found, long Pairs) Divergences(int seed, string? postgres, Func<Backends, Comparison> comparison)
    {
        var random = new Random(seed);
        using var backends = new Backends(Words.One(random, Words.Zones), postgres);
        backends.Fill(Sampled.Sample, [.. Enumerable.Range(1, RowsOfABatch).Select(id => (object?[])[(long)id, .. Sampled.Values.Select(c => Words.Any(random, c))])]);
        backends.Fill(Sampled.Item, [.. Enumerable.Range(1, RowsOfABatch * 3).Select(id =>
            (object?[])[(long)id, .. Sampled.Item.Attributes.Skip(1).Select(c => c.Name == "owner" ? random.NextInt64(1, RowsOfABatch) : Words.Any(random, c))])]);
        var forms = Generator.Forms.OrderBy(_ => random.Next()).Take(FormsOfABatch).ToList();
        var generator = new Generator(random, text => backends.Bound(text) is { Type: { } type } ? type : throw new InvalidOperationException(backends.Bound(text).Faults));
        IReadOnlyList<Expression> expressions = [.. generator.Make(forms), .. generator.Windows()];
        return (comparison(backends).Of(expressions), (long)RowsOfABatch * expressions.Count);
    }
}
