using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language;
using Jalon.Language.Syntax;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>What the catalogue documents by example is so, from the text to the answer, on each backend.</summary>
public sealed class ExampleTests(ExampleTests.Examples examples) : IClassFixture<ExampleTests.Examples>
{
    public static TheoryData<string> Documented =>
        [.. Catalogue.Standard.Functions.SelectMany(f => f.Examples).Select(e => $"{e.Expression} gives {e.Gives}")];

    [Theory, MemberData(nameof(Documented))]
    public void In_process_an_example_gives_what_is_documented(string example)
    {
        var (expression, gives) = Parts(example);
        Assert.Equal(examples.Expected(expression, gives), examples.Backends.InProcess(expression)[0][0]);
    }

    [Theory, MemberData(nameof(Documented))]
    public void On_duckdb_an_example_gives_what_is_documented(string example)
    {
        var (expression, gives) = Parts(example);
        if (Functions.FunctionTable.NotOnDuckDb.Any(f => expression.StartsWith(f + "(", StringComparison.Ordinal)))
            Assert.Throws<NotSupportedException>(() => examples.Backends.OnDuckDb(expression));
        else
            Assert.Equal(examples.Expected(expression, gives), examples.Backends.OnDuckDb(expression)[0][0]);
    }

    [Fact]
    public void Each_example_of_a_scalar_function_calls_it() => Assert.Empty(
        Catalogue.Standard.Functions.Where(f => f.Kind == FunctionKind.Scalar)
            .Where(f => f.Examples.Any(e => !e.Expression.Contains(f.Name, StringComparison.Ordinal))).Select(f => f.Name));

    private static (string Expression, string Gives) Parts(string example)
    {
        var at = example.LastIndexOf(" gives ", StringComparison.Ordinal);
        return (example[..at], example[(at + 7)..]);
    }

    public sealed class Examples : IDisposable
    {
        public Examples()
            : this(null)
        {
        }

        internal Examples(string? postgres)
        {
            Backends = new Backends("Europe/Paris", postgres);
            Backends.Fill(Sampled.Sample, [[1L, .. Sampled.Values.Select(_ => (object?)null)]]);
        }

        internal Backends Backends { get; }

        // A literal as a value of the type that the expression has: 2 for a decimal, 4.0 for a float.
        internal string? Expected(string expression, string gives)
        {
            var (type, faults) = Backends.Bound(expression);
            Assert.Equal("", faults);
            var literal = Assert.IsType<Literal>(((Algebra.Relations.Select)Analysis.OfQuery(
                new SourceText("gives", $"from sample select x = {gives}"), Sampled.Model, new Sampled(), Catalogue.Standard, Backends.Context.Zone, []).Relation!).Columns[0].Value);
            Assert.True(literal.Value is null || DataType.Widest(literal.Type, type!) is not null, $"{gives} is no {type}");
            return Backends.Told(literal.Value is long n && type!.Kind == TypeKind.Float ? (double)n : literal.Value, type!);
        }

        public void Dispose() => Backends.Dispose();
    }
}
