using System.Globalization;
using System.Text;

using CsCheck;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>
/// One meaning on each backend (language reference, section 7): generated expressions over generated rows, compared row by row. <c>JALON_PAIRS</c> says how
/// many pairs of a row and an expression at least; what fails prints the seed of its batch, which <c>JALON_BATCH</c> runs alone.
/// </summary>
public sealed class OneMeaningTests
{
    private const int RowsOfABatch = 200;
    private const int LeastPairs = 30_000;

    private static int Pairs => int.TryParse(Environment.GetEnvironmentVariable("JALON_PAIRS"), CultureInfo.InvariantCulture, out var pairs) ? pairs : LeastPairs;

    [Fact]
    public void Compiled_code_and_duckdb_give_the_same_answer_to_every_expression_over_every_row()
    {
        var told = TestContext.Current.TestOutputHelper;
        if (int.TryParse(Environment.GetEnvironmentVariable("JALON_BATCH"), CultureInfo.InvariantCulture, out var seed))
        {
            var divergences = Divergences(seed, out _);
            Assert.True(divergences.Length == 0, divergences);
            return;
        }

        var perBatch = RowsOfABatch * Generator.Forms.Count;
        var batches = Math.Max(1, (Pairs + perBatch - 1) / perBatch);
        var found = new StringBuilder();
        var ran = 0L;
        Gen.Int[0, int.MaxValue].Sample(
            batch =>
            {
                found.Append(Divergences(batch, out var pairs));
                ran += pairs;
            },
            iter: batches,
            threads: 1);
        told?.WriteLine($"{ran} pairs of a row and an expression.");
        Assert.True(found.Length == 0, found.ToString());
        Assert.True(ran >= Pairs, $"{ran} pairs ran where {Pairs} were asked for.");
    }

    private static string Divergences(int seed, out long pairs)
    {
        var random = new Random(seed);
        using var backends = new Backends(Words.One(random, Words.Zones));
        backends.Fill(Sampled.Sample, [.. Enumerable.Range(1, RowsOfABatch).Select(id => (object?[])[(long)id, .. Sampled.Values.Select(c => Words.Any(random, c))])]);
        backends.Fill(Sampled.Item, [.. Enumerable.Range(1, RowsOfABatch * 3).Select(id =>
            (object?[])[(long)id, .. Sampled.Item.Attributes.Skip(1).Select(c => c.Name == "owner" ? random.NextInt64(1, RowsOfABatch) : Words.Any(random, c))])]);
        var forms = Generator.Forms.OrderBy(_ => random.Next()).ToList();
        var expressions = new Generator(random, text => backends.Bound(text) is { Type: { } type } ? type : throw new InvalidOperationException(backends.Bound(text).Faults)).Make(forms);
        pairs = (long)RowsOfABatch * expressions.Count;
        return new Comparison(backends, $"batch {seed}, zone {backends.Context.Zone.Id}").Of(expressions);
    }
}
