using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;
using System.Text;

using Jalon.Algebra.Types;
using Jalon.Compilers.Tests.Meaning;
using Jalon.Compilers.Tests.SqlServer.Model;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>
/// Generated expressions over generated rows: what T-SQL gives by the manual, and what compiled code does. Aggregates aside, which the reading of
/// the manual does not compute. <c>JALON_BATCHES</c> asks for more of them than a plain run.
/// </summary>
public sealed class OneMeaningTests(ITestOutputHelper output)
{
    private const int RowsOfABatch = 25;
    private const int BatchesOfAPlainRun = 2;

    [Fact]
    public void By_the_manual_an_expression_gives_what_it_gives_in_process()
    {
        var found = new StringBuilder();
        var pairs = 0;
        var unsaid = new HashSet<string>(StringComparer.Ordinal);
        var batches = int.TryParse(Environment.GetEnvironmentVariable("JALON_BATCHES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : BatchesOfAPlainRun;
        for (var batch = 1; batch <= batches; batch++)
        {
            var random = new Random(batch);
            var zone = Words.One(random, Words.Zones);
            using var backends = new Backends(zone);
            var rows = Enumerable.Range(1, RowsOfABatch).Select(id => (object?[])[(long)id, .. Sampled.Values.Select(c => Words.Any(random, c))]).ToList();
            backends.Fill(Sampled.Sample, rows);
            backends.Fill(Sampled.Item, []);
            var tables = new Dictionary<string, List<List<(string, object?)>>>(StringComparer.Ordinal)
            {
                ["sample"] = [.. rows.Select(r => r.Select((v, i) => (Sampled.Sample.Attributes[i].Name, Stored(v, Sampled.Sample.Attributes[i].Type))).ToList())],
            };
            string?[][] Ask(IReadOnlyList<string> expressions)
            {
                var sql = Asked.Query(zone, expressions);
                if (sql.Unsupported is [var unsupported, ..])
                {
                    unsaid.Add(unsupported.What.Split('\n')[0]);
                    throw new NotSupportedException(unsupported.What);
                }

                var answers = Scalars.RowsOf(sql.Sql, tables);
                return [.. expressions.Select((_, i) => answers.Select(r => Told(r[i + 1].Value, sql.Schema.Columns[i + 1].Type)).ToArray())];
            }

            var made = new Generator(random, text => backends.Bound(text) is { Type: { } type } ? type : throw new InvalidOperationException(backends.Bound(text).Faults)).Make(Generator.Forms)
                .Where(e => !e.Text.Contains("items", StringComparison.Ordinal)).ToList();
            pairs += made.Count * RowsOfABatch;
            found.Append(new Comparison(backends, $"batch {batch}, zone {zone}", "T-SQL", Ask, unsaid).Of(made));
        }

        output.WriteLine($"{pairs} pairs of a row and an expression.");
        Assert.True(found.Length == 0, found.ToString());
    }

    // As a table of SQL Server may hold it: it has no NaN and no infinity.
    private static object? Stored(object? value, DataType type) => value switch
    {
        double f when !double.IsFinite(f) => null,
        string t => new Text(t),
        decimal d => SqlDecimal.ConvertToPrecScale(new SqlDecimal(d), DataType.MaxDigits, type.Scale),
        DateTimeOffset i => i.UtcDateTime,
        _ => value,
    };

    private static string? Told(object? value, DataType type) => Backends.Told(
        (value, type.Kind) switch
        {
            (Text t, _) => t.Value,
            (int n, TypeKind.Float) => (double)n,
            (long n, TypeKind.Period) => new Period(n),
            (int n, _) => (long)n,
            (SqlDecimal d, TypeKind.Duration) => Duration(BigInteger.Parse(d.ToString(), CultureInfo.InvariantCulture)),
            (SqlDecimal d, TypeKind.Int or TypeKind.Period) when type.Kind == TypeKind.Int => (long)d.Value,
            (SqlDecimal d, _) => Math.Round(d.Value, type.Scale),
            (DateTime at, _) => new DateTimeOffset(at, TimeSpan.Zero),
            _ => value,
        },
        type);

    private static Duration Duration(BigInteger packed)
    {
        var unit = BigInteger.Pow(10, 20);
        var days = BigInteger.Divide(packed + (packed.Sign * unit / 2), unit);
        return new Duration((long)days, (long)(packed - (days * unit)));
    }
}
