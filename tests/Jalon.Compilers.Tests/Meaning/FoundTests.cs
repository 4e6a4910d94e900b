using System.Globalization;

using Jalon.Host.Tests.Engines.Postgres;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>What the comparison of backends once found, a case each: both give what the language says.</summary>
public sealed class FoundTests(PostgresServer server)
{
    public static TheoryData<string, string, string, string?> Cases => new()
    {
        // Zone in force, columns of the one sample, expression, answer.
        { "UTC", "", "null_if(1 year, 12 months)", null },
        { "UTC", "", "null_if(1 year, 13 months)", "12 months 0 days 0 µs" },
        { "UTC", "s=2026-01-01T00:00:00Z i=9223372036854775807", "add(s, i, \"minute\")", null },
        { "UTC", "s=2026-01-01T00:00:00Z i=-9223372036854775807", "add(s, i, \"hour\", \"Europe/Paris\")", null },
        { "Europe/Paris", "a=2026-01-01 i=9223372036854775807", "add(a, i, \"minute\")", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z z=UTC i=9223372036854775807", "add(s, i, \"second\", z)", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z z=Mars/Olympus", "add(s, 90, \"minute\", z)", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z", "add(s, 90, \"minute\", z)", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z", "add(s, 90, \"minute\", \"Mars/Olympus\")", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z z=UTC", "add(s, 90, \"minute\", z)", "2026-01-01T01:30:00Z" },
        { "Europe/Paris", "a=2026-01-01", "add(a, 9223372036854775807, \"second\")", null },
        { "UTC", "a=2026-01-01", "add(a, 9223372036854775807, \"week\")", null },
        { "UTC", "a=2026-01-01", "add(a, 9223372036854775807, \"day\")", null },
        { "UTC", "a=2026-01-01", "add(a, -9223372036854775807, \"quarter\")", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z", "add(s, 9223372036854775807, \"month\")", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z", "add(s, -9223372036854775807, \"day\")", null },
        { "Europe/Paris", "s=2026-01-01T00:00:00Z", "add(s, 9223372036854775807, \"hour\")", null },
        { "UTC", "s=0001-01-01T23:00:00Z", "s - 36 hours", null },
        { "UTC", "s=0001-01-01T23:00:00Z", "s - 23 hours", "0001-01-01T00:00:00Z" },
        { "UTC", "s=9999-12-31T10:00:00Z", "s + 36 hours", null },
        { "Europe/Paris", "s=0001-01-01T23:00:00Z", "s - 36 hours", null },
        { "UTC", "t=abc i=-9223372036854775808 j=0", "substring(t, i, j)", null },
        { "UTC", "t=abc i=-2147483648 j=9223372036854775807", "substring(t, i, j)", "abc" },
        { "UTC", "t=abc i=-1 j=4", "substring(t, i, j)", "ab" },
        { "UTC", "t=abc i=2 j=9223372036854775807", "substring(t, i, j)", "bc" },
        { "UTC", "j=2147483648", "-1 month * j", "-2147483648 months 0 days 0 µs" },
        { "UTC", "j=2147483648", "1 month * j", null },
        { "UTC", "j=-2147483648", "- (1 month * j)", null },
        { "UTC", "j=-2147483649", "30 seconds * j", "0 months 0 days -64424509470000000 µs" },
        { "UTC", "j=-2147483649", "j * 30 seconds", "0 months 0 days -64424509470000000 µs" },
        { "UTC", "j=3000000000", "1 day * j", null },
        { "UTC", "", "to_text(-1 month * 9223372036854775806)", null },
        { "UTC", "j=9223372036854775806", "to_text(1 day * j)", null },
        { "UTC", "j=3", "(1 day + 1 hour) * j", "0 months 3 days 10800000000 µs" },
        { "UTC", "j=-2147483648", "(1 day + 1 hour) * j - (1 day + 1 hour) * j", "0 months 0 days 0 µs" },
        { "UTC", "i=1 j=-2147483648", "(1 day * i) * j - 1 day * j", "0 months 0 days 0 µs" },
        { "UTC", "i=1 j=-2147483648", "(1 day * i) * j", "0 months -2147483648 days 0 µs" },
        { "UTC", "i=2 j=-2", "(1 month * i) * j", "-4 months 0 days 0 µs" },
        { "Europe/Paris", "s=0001-01-01T00:00:00Z", "start_of(s, \"minute\")", null },
        { "Europe/Paris", "a=0001-01-01", "add(a, 365, \"minute\")", null },
        { "UTC", "c=0 i=-1", "c / i", "0" },
        { "UTC", "i=0 d=-1.5", "i / d", "0" },
        { "UTC", "i=0", "i / -2", "0" },
        { "UTC", "i=-7", "0 / i", "0" },
        { "UTC", "t=ab i=-9223372036854775808", "substring(t, i)", "ab" },
        { "UTC", "t=é", "similarity(pad_end(t, 200000, \"ab\"), \"aba\")", "0.8" },
        { "UTC", "i=-9223372036854775808 j=-1", "i mod -1", "0" },
        { "UTC", "i=-9223372036854775808 j=-1", "i mod j", "0" },
        { "UTC", "s=0001-01-01T00:00:00Z i=0", "add(s, i, \"day\", \"Etc/GMT+12\")", "0001-01-01T00:00:00Z" },
        { "Europe/Paris", "s=2026-10-25T01:30:00Z i=0", "add(s, i, \"week\")", "2026-10-25T01:30:00Z" },
        { "Europe/Paris", "s=2026-10-25T01:30:00Z i=0", "add(s, i, \"week\", z)", null },
        { "Europe/Paris", "s=2026-10-25T01:30:00Z i=0", "add(s, i, \"month\")", "2026-10-25T00:30:00Z" },
        { "Europe/Paris", "s=0001-01-01T00:00:00Z", "end_of(s, \"minute\")", "0001-01-01T00:00:38.999999Z" },
        { "UTC", "", "least(1 day + 1 hour, 72 hours)", "0 months 1 days 3600000000 µs" },
        { "UTC", "", "greatest(1 day + 1 hour, 72 hours)", "0 months 0 days 259200000000 µs" },
        { "UTC", "j=2", "least(1 day * j, 24 hours, if j == 3 then 1 day else empty)", "0 months 0 days 86400000000 µs" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_difference_once_found_is_none_any_more(string zone, string columns, string expression, string? gives)
    {
        using var backends = new Backends(zone);
        backends.Fill(Sampled.Sample, [Sample(1, columns)]);

        Assert.Equal(gives, backends.InProcess(expression)[0][0]);
        Assert.Equal(gives, backends.OnDuckDb(expression)[0][0]);
    }

    [Fact]
    public void A_difference_once_found_is_none_on_postgres_either()
    {
        var database = server.EmptyDatabase();
        try
        {
            foreach (var cases in Cases.Select(c => c.Data).GroupBy(c => c.Item1))
            {
                using var backends = new Backends(cases.Key, database);
                backends.Fill(Sampled.Sample, [.. cases.Select((c, at) => Sample(at + 1, c.Item2))]);
                Assert.All(cases.Select((c, at) => (Expression: c.Item3, Gives: c.Item4, At: at)), c => Assert.Equal(c.Gives, backends.OnPostgres(c.Expression)[0][c.At]));
            }
        }
        finally
        {
            server.GiveBack(database);
        }
    }

    [Theory]
    [InlineData("quarter")]
    [InlineData("week")]
    [InlineData("second")]
    public void A_count_that_another_query_gives_may_be_of_any_size(string unit)
    {
        using var backends = new Backends("Europe/Paris");
        object?[] Row(params (string Name, object Value)[] values) => [.. Sampled.Values.Select(c => values.FirstOrDefault(v => v.Name == c.Name).Value)];
        backends.Fill(Sampled.Sample, [[1L, .. Row(("s", Read("2026-01-01T00:00:00Z", Algebra.Types.TypeKind.DateTime)), ("i", 5L), ("z", "UTC"))]]);
        backends.Fill(Sampled.Item, [[1L, 1L, .. Sampled.Item.Attributes.Skip(2).Select(a => a.Name == "i" ? (object)-9223372036854775807L : null)]]);

        var expression = $"add(s, last(items.i where outer.i > i), \"{unit}\", z)";
        Assert.Null(backends.InProcess(expression)[0][0]);
        Assert.Null(backends.OnDuckDb(expression)[0][0]);
    }

    // Sums of digits beyond 2^53: the integer of the digits as the nearest double (the even one of two) over the power of ten, over the count.
    [Theory]
    [InlineData("c", "9007199254740993.00")]
    [InlineData("c", "9007199254740993.01 0.02")]
    [InlineData("i", "9007199254740993")]
    [InlineData("i", "9223372036854775807 9223372036854775807 9223372036854774785")]
    [InlineData("i", "9223372036854775807 9223372036854774786 1")]
    [InlineData("i", "-9223372036854775808 -9223372036854775808 -2049")]
    [InlineData("i", "-9223372036854775808 -9223372036854775808 -2047")]
    [InlineData("f", "999999999999.75 999999999999.25 0.000001")]
    [InlineData("f", "-123456789012.5 -999999999999.25 -1e-6")]
    public void A_mean_of_a_sum_beyond_2_to_the_53_is_exact_to_its_last_digit(string column, string values)
    {
        using var backends = new Backends("UTC");
        var numbers = values.Split(' ');
        backends.Fill(Sampled.Sample, [[1L, .. Sampled.Values.Select(_ => (object?)null)]]);
        backends.Fill(Sampled.Item, [.. numbers.Select((n, at) =>
            (object?[])[at + 1L, 1L, .. Sampled.Item.Attributes.Skip(2).Select(a => a.Name == column ? Read(n, a.Type.Kind) : null)])]);

        var scale = column == "i" ? 0 : column == "c" ? 2 : 6;
        var digits = numbers.Select(n => System.Numerics.BigInteger.Parse(decimal.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("F" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        var sum = digits.Aggregate((a, b) => a + b);
        var mean = (double.Parse(sum.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) / Math.Pow(10, scale) / numbers.Length).ToString("R", CultureInfo.InvariantCulture);

        Assert.Equal(mean, backends.InProcess($"avg(items.{column})")[0][0]);
        Assert.Equal(mean, backends.OnDuckDb($"avg(items.{column})")[0][0]);
    }

    private static object?[] Sample(long id, string columns)
    {
        var given = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        return [id, .. Sampled.Values.Select(c => given.TryGetValue(c.Name, out var value) ? Read(value, c.Type.Kind) : null)];
    }

    private static object Read(string value, Algebra.Types.TypeKind kind) => kind switch
    {
        Algebra.Types.TypeKind.Int => long.Parse(value, CultureInfo.InvariantCulture),
        Algebra.Types.TypeKind.Decimal => decimal.Parse(value, CultureInfo.InvariantCulture),
        Algebra.Types.TypeKind.Float => double.Parse(value, CultureInfo.InvariantCulture),
        Algebra.Types.TypeKind.Date => DateOnly.Parse(value, CultureInfo.InvariantCulture),
        Algebra.Types.TypeKind.DateTime => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture),
        _ => value,
    };
}
