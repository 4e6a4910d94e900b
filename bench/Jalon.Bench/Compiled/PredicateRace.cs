using System.Globalization;
using System.Linq.Dynamic.Core;
using DuckDB.NET.Data;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using NodaTime;

namespace Jalon.Bench.Compiled;

/// <summary>
/// <c>age between 25 and 60 and (country == "FR" or score * 2 > 100)</c> over five million rows, a tenth of whose values are empty: compiled, as one would
/// write it by hand over the same arrays, as a text for System.Linq.Dynamic.Core over objects, and as SQL for DuckDB on one thread.
/// </summary>
internal static class PredicateRace
{
    private const int Rows = 5_000_000;
    private const int Rounds = 9;
    private static readonly string[] s_countries = ["FR", "DE", "GB", "ES"];

    public static void Run()
    {
        var (age, country, score) = (
            Filled(DataType.Int, row => 18 + (row * 7L % 70)), Filled(DataType.Text, row => s_countries[row * 13L % 4]), Filled(DataType.Int, row => row * 31L % 120));
        Column[] columns = [new("age", DataType.Int), new("country", DataType.Text), new("score", DataType.Int)];
        var batch = new ColumnBatch(columns, [age, country, score], Rows);
        var context = CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0));
        var predicate = new ScalarCompiler(new CSharpCompiler()).Predicate(Condition(columns)).Required;
        var persons = Enumerable.Range(0, Rows).Select(r => new Person(Value(age, r), country.Values[r], Value(score, r))).ToArray().AsQueryable();
        const string Text = "Age >= 25 && Age <= 60 && (Country == \"FR\" || Score * 2 > 100)";
        using var duck = Loaded();
        var counts = new int[4];

        var took = Timed.InTurn(
            Rounds,
            () => counts[0] = predicate.Select(batch, context).Length,
            () => counts[1] = ByHand(age, country, score),
            () => counts[2] = persons.Where(Text).Count(),
            () => counts[3] = OnDuckDb(duck));

        if (counts.Distinct().Count() != 1)
            throw new InvalidOperationException($"The sides disagree ({string.Join(", ", counts)}), so none is worth measuring.");
        Console.WriteLine($"a predicate over {Rows.ToString("N0", CultureInfo.InvariantCulture)} rows, ms");
        Console.WriteLine($"  compiled:                   {took[0]}");
        Console.WriteLine($"  by hand:                    {took[1]}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  compiled over by hand (goal 1.1): best {took[0].Best / took[1].Best:F2}, median {took[0].Median / took[1].Median:F2}"));
        Console.WriteLine($"  System.Linq.Dynamic.Core:   {took[2]}");
        Console.WriteLine($"  DuckDB, one thread:         {took[3]}");
    }

    private static AllOf Condition(Column[] columns) => new(
    [
        new Between(new ColumnRef(0, columns[0]), Literal.Of(25), Literal.Of(60)),
        new AnyOf(
        [
            new Comparison(ComparisonOperator.Equal, new ColumnRef(0, columns[1]), Literal.Of("FR")),
            new Comparison(
                ComparisonOperator.Greater, new Arithmetic(ArithmeticOperator.Multiply, new ColumnRef(0, columns[2]), Literal.Of(2), DataType.Int), Literal.Of(100)),
        ]),
    ]);

    private static int ByHand(Vector<long> age, Vector<string> country, Vector<long> score)
    {
        var selected = new int[Rows];
        var found = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (age.Empty[row] || age.Values[row] < 25 || age.Values[row] > 60)
                continue;
            if (country.Values[row] == "FR" || (!score.Empty[row] && score.Values[row] * 2 > 100))
                selected[found++] = row;
        }

        return found;
    }

    private static DuckDBConnection Loaded()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            SET threads = 1;
            CREATE TABLE person AS SELECT
              CASE WHEN r % 10 <> 0 THEN 18 + r * 7 % 70 END AS age,
              CASE WHEN r % 10 <> 0 THEN ['FR', 'DE', 'GB', 'ES'][r * 13 % 4 + 1] END AS country,
              CASE WHEN r % 10 <> 0 THEN r * 31 % 120 END AS score
            FROM range({Rows}) AS rows(r)
            """);
        command.ExecuteNonQuery();
        return connection;
    }

    private static int OnDuckDb(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM person WHERE age BETWEEN 25 AND 60 AND (country = 'FR' OR score * 2 > 100)";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static long? Value(Vector<long> vector, int row) => vector.Empty[row] ? null : vector.Values[row];

    private static Vector<T> Filled<T>(DataType type, Func<int, T> value)
        where T : notnull
    {
        var (values, empty) = (new T[Rows], new bool[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            empty[row] = row % 10 == 0;
            if (!empty[row])
                values[row] = value(row);
        }

        return new Vector<T>(type, values, empty);
    }

    private sealed record Person(long? Age, string? Country, long? Score);
}
