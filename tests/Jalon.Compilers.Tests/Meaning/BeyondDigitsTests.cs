using Jalon.Algebra.Model;
using Jalon.Host.Tests.Engines.Postgres;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>A number of more digits than its type holds is empty, and is so where it is compared: an engine's planner may not look behind the cast that empties it.</summary>
public sealed class BeyondDigitsTests(PostgresServer server)
{
    public static TheoryData<string, string> Compared => new()
    {
        // The column of a sample and of its three items that is as far from zero as can be, and what is beyond the digits then.
        { "f", "sum(items.f) > 0.50" },
        { "f", "sum(items.f) > 0.000001" },
        { "f", "0.000001 < sum(items.f)" },
        { "f", "sum(items.f) != 999999999999.999999" },
        { "f", "sum(items.f) in [1.000000, 2.000000]" },
        { "f", "sum(items.f) between 0.000001 and 5.000000" },
        { "c", "sum(items.c) > 0.50" },
        { "c", "sum(items.c) != 0.50" },
        { "i", "sum(items.i) > 5" },
        { "i", "5 <= sum(items.i)" },
        { "i", "to_decimal(i, 0) > 5" },
        { "i", "to_decimal(i, 0) > to_decimal(5, 0)" },
        { "i", "round(i, 0) > 5" },
        { "i", "floor(i) > 5" },
        { "d", "bin(d, 7.000000) < 0.000001" },
        { "d", "d - 0.000001 < 0.000001" },
        { "d", "d + d < 0.000001" },
        { "d", "d * 7 < 0.000001" },
    };

    [Theory, MemberData(nameof(Compared))]
    public void What_is_beyond_the_digits_compares_as_the_empty_value_that_it_is(string column, string expression)
    {
        using var backends = new Backends("UTC");
        Fill(backends, column);

        Assert.Equal(backends.InProcess(expression)[0], backends.OnDuckDb(expression)[0]);
    }

    [Fact]
    public void It_does_so_on_postgres()
    {
        var database = server.EmptyDatabase();
        try
        {
            using var backends = new Backends("UTC", database);
            Assert.All(Compared.Select(c => c.Data), c =>
            {
                Fill(backends, c.Item1);
                Assert.Equal(backends.InProcess(c.Item2)[0], backends.OnPostgres(c.Item2)[0]);
            });
        }
        finally
        {
            server.GiveBack(database);
        }
    }

    [Theory]
    [InlineData("w", "HUGEINT", "w > 5")]
    [InlineData("w", "HUGEINT", "w > to_decimal(5, 0)")]
    [InlineData("w", "UBIGINT", "w > 5")]
    [InlineData("c", "DECIMAL(38,2)", "c > 0.50")]
    [InlineData("c", "DECIMAL(38,2)", "c >= 0.50")]
    public void A_stored_number_beyond_the_digits_compares_as_empty_too(string column, string storedAs, string expression)
    {
        var stored = Sampled.Sample with
        {
            Attributes = [.. Sampled.Sample.Attributes.Select(a => a.Name == column ? a with { StoredAs = storedAs } : a)],
        };
        using var backends = new Backends("UTC") { Model = new DataModel([stored, Sampled.Item]) };
        backends.Fill(stored, [[1L, .. Sampled.Values.Select(_ => (object?)null)]]);
        backends.Fill(Sampled.Item, []);
        backends.Execute($"UPDATE sample SET {column} = 10000000000000000000");

        Assert.Equal("false", Assert.Single(backends.OnDuckDb(expression)[0]));
        Assert.Equal("true", Assert.Single(backends.OnDuckDb($"{column} is empty")[0]));
    }

    private static void Fill(Backends backends, string column)
    {
        object most = column switch
        {
            "f" => 999999999999.999999,
            "c" => 9999999999999999.99m,
            "d" => -999999999999.999999m,
            _ => long.MaxValue,
        };
        backends.Fill(Sampled.Sample, [[1L, .. Sampled.Values.Select(v => v.Name == column ? most : null)]]);
        backends.Fill(Sampled.Item, [.. Enumerable.Range(1, 3).Select(n =>
            (object?[])[(long)n, 1L, .. Sampled.Item.Attributes.Skip(2).Select(a => a.Name == column ? most : null)])]);
    }
}
