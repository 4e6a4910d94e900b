using BenchmarkDotNet.Attributes;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using NodaTime;

namespace Jalon.Bench.Parts;

/// <summary>
/// <c>age between 25 and 60 and (country == "FR" or score * 2 > 100)</c> over a million rows, a tenth of whose values are empty: compiled, and as one
/// would write it by hand over the same arrays.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class PredicateBenchmarks
{
    private const int Rows = 1_000_000;

    private readonly CompileContext _context = CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0));
    private ColumnBatch _batch = null!;
    private CompiledPredicate _predicate = null!;
    private Vector<long> _age = null!;
    private Vector<string> _country = null!;
    private Vector<long> _score = null!;

    [GlobalSetup]
    public void Setup()
    {
        string[] countries = ["FR", "DE", "GB", "ES"];
        _age = Filled(DataType.Int, row => 18 + (row * 7L % 70));
        _country = Filled(DataType.Text, row => countries[row * 13 % 4]);
        _score = Filled(DataType.Int, row => row * 31L % 120);
        Column[] columns = [new("age", DataType.Int), new("country", DataType.Text), new("score", DataType.Int)];
        _batch = new ColumnBatch(columns, [_age, _country, _score], Rows);
        _predicate = new ScalarCompiler(new CSharpCompiler()).Predicate(new AllOf(
        [
            new Between(new ColumnRef(0, columns[0]), Literal.Of(25), Literal.Of(60)),
            new AnyOf(
            [
                new Comparison(ComparisonOperator.Equal, new ColumnRef(0, columns[1]), Literal.Of("FR")),
                new Comparison(
                    ComparisonOperator.Greater,
                    new Arithmetic(ArithmeticOperator.Multiply, new ColumnRef(0, columns[2]), Literal.Of(2), DataType.Int),
                    Literal.Of(100)),
            ]),
        ])).Required;
        if (Compiled() != ByHand())
            throw new InvalidOperationException("The two sides disagree, so neither is worth measuring.");
    }

    [Benchmark]
    public int Compiled() => _predicate.Select(_batch, _context).Length;

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var selected = new int[Rows];
        var found = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (_age.Empty[row] || _age.Values[row] < 25 || _age.Values[row] > 60)
                continue;
            if (_country.Values[row] == "FR" || (!_score.Empty[row] && _score.Values[row] * 2 > 100))
                selected[found++] = row;
        }

        return found;
    }

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
}
